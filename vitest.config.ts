import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/seed.ts"],
    exclude: ["test/heavy/**"],
    testTimeout: 20_000,
  },
});
