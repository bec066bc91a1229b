import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.ts";

export default defineConfig({
  test: {
    include: ["test/heavy/**/*.test.ts"],
    // What a forge runs, tried with programs fetched from npm: minutes, and the network (`npm run check:forges`).
    exclude: process.env.QUALI_FORGES ? [] : ["test/heavy/ready-made.test.ts"],
    globalSetup: ["test/support/build-first.ts"],
    setupFiles: ["test/support/seed.ts", "test/support/own-temporary.ts"],
    // A test waits on programs that it starts: left to itself, the runner keeps one core free.
    maxWorkers: "100%",
    // The program is loaded once for many files, and warm: no test changes it (test/suite.test.ts).
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 600_000,
    hookTimeout: 600_000,
    passWithNoTests: true,
  },
});
