import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/heavy/**/*.test.ts"],
    // What a forge runs, tried with programs fetched from npm: minutes, and the network (`npm run check:forges`).
    exclude: process.env.QUALI_FORGES ? [] : ["test/heavy/ready-made.test.ts"],
    globalSetup: ["test/support/build-first.ts"],
    setupFiles: ["test/support/seed.ts"],
    // A test waits on programs that it starts: left to itself, the runner keeps one core free.
    maxWorkers: "100%",
    testTimeout: 600_000,
    hookTimeout: 600_000,
    passWithNoTests: true,
  },
});
