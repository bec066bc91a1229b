import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { REGLES } from "../../../../src/checks/index.ts";
import { commandesObeies, ecrire, resultatHostile, sansConstat } from "../../../support/formes.ts";

const require = createRequire(import.meta.url);
const schema = JSON.parse(
  readFileSync(require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"),
);
const { $schema: _, id: __, ...rest } = schema;
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(rest);

const read = async (...args: Parameters<typeof ecrire> extends [unknown, ...infer A] ? A : never) => {
  const text = await ecrire("sarif", ...args);
  const log = JSON.parse(text);
  expect(validate(log) || validate.errors).toBe(true);
  return { text, run: log.runs[0] };
};

test("is valid SARIF 2.1.0, one result a finding that nothing silences, at its place from the top", async () => {
  const { run } = await read(undefined, { sommet: "dossiers/été 2024" });
  expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([...REGLES.keys()]);
  expect(run.results).toHaveLength(4);
  for (const { ruleId, ruleIndex } of run.results.filter(
    ({ ruleIndex }: { ruleIndex?: number }) => ruleIndex,
  ))
    expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
  expect(run.results[1]).toMatchObject({
    ruleId: "preuve-perimee",
    level: "error",
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: "dossiers/%C3%A9t%C3%A9%202024/preuves/9.2/fiche.yaml",
            uriBaseId: "%SRCROOT%",
          },
          region: { startLine: 5, startColumn: 5 },
        },
      },
    ],
    partialFingerprints: { primaryLocationLineHash: "0".repeat(64) },
    properties: { structure: "prefecture-exemple", exigence: "9.2", fictif: true },
  });
  expect(run.results.map(({ level }: { level: string }) => level)).toEqual([
    "warning",
    "error",
    "error",
    "note",
  ]);
  expect(run.invocations).toEqual([{ executionSuccessful: true }]);
});

test("without a finding, or a structure, it is a valid report all the same", async () => {
  expect((await read(sansConstat())).run.results).toEqual([]);
  expect((await read({ ...sansConstat(), structures: [] })).run.results).toEqual([]);
});

test("whatever the texts say, it is valid, makes no link, and holds nothing that a log obeys", async () => {
  await fc.assert(
    fc.asyncProperty(resultatHostile, async (resultat) => {
      const { text, run } = await read(resultat);
      expect(commandesObeies(text)).toEqual([]);
      for (const { message, locations } of run.results) {
        expect(message.text).not.toContain("](");
        expect(() => new URL(locations[0].physicalLocation.artifactLocation.uri, "file:///a/")).not.toThrow();
      }
    }),
    { numRuns: 60 },
  );
});
