import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/build-first.ts"],
    setupFiles: ["test/support/seed.ts"],
    exclude: ["test/heavy/**"],
    testTimeout: 20_000,
  },
});
