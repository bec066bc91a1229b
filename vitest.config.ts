import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/build-first.ts"],
    setupFiles: ["test/support/seed.ts"],
    exclude: ["test/heavy/**"],
    // A test waits on programs that it starts: left to itself, the runner keeps one core free.
    maxWorkers: "100%",
    testTimeout: 20_000,
  },
});
