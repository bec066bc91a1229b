import { defineConfig } from "vitest/config";

/** Tests that call the sources themselves, not the built program: what `npm run mutation` can see fail. */
export default defineConfig({
  test: {
    include: [
      "test/{domain,load,selection,judgement,checks,results,referentiel}/**/*.test.ts",
      "test/commands/diff/**/*.test.ts",
    ],
    setupFiles: ["test/support/seed.ts"],
    testTimeout: 60_000,
    isolate: false,
    fileParallelism: false,
  },
});
