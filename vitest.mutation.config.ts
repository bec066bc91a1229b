import { defineConfig } from "vitest/config";

/** Tests that call the sources themselves, not the built program: what `npm run mutation` can see fail. */
export default defineConfig({
  test: {
    include: [
      "test/{domain,load,selection,judgement,checks,results,referentiel,open,indicateurs,commands,show}/**/*.test.ts",
    ],
    setupFiles: ["test/support/seed.ts", "test/support/own-temporary.ts"],
    testTimeout: 20_000,
    isolate: false,
    maxWorkers: "100%",
  },
});
