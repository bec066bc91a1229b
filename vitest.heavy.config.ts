import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/heavy/**/*.test.ts"],
    globalSetup: ["test/support/build-first.ts"],
    setupFiles: ["test/support/seed.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    passWithNoTests: true,
  },
});
