import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/build-first.ts"],
    setupFiles: ["test/support/seed.ts", "test/support/own-temporary.ts"],
    exclude: ["test/heavy/**"],
    // A test waits on programs that it starts: left to itself, the runner keeps one core free.
    maxWorkers: "100%",
    // The program is loaded once for many files, and warm: no test changes it (test/suite.test.ts).
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 20_000,
  },
});
