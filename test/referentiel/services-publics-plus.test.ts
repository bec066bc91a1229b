import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DiskDepot } from "../../src/depot/disk.ts";
import { exigencesOf } from "../../src/domain/referentiel.ts";
import { compileDocuments } from "../../src/load/referentiel/compile.ts";
import type { Documents } from "../../src/load/referentiel/documents.ts";
import { readDocuments } from "../../src/load/referentiel/read.ts";
import { plainLines, quotationsIn } from "./readings.ts";
import { textPaths, withAltered } from "./texts.ts";

const { documents, constats } = readDocuments(new DiskDepot("referentiel/services-publics-plus/2021"), "");
if (!documents) throw new Error(JSON.stringify(constats));
const { referentiel, constats: faults } = compileDocuments(documents);
const source = plainLines(readFileSync("test/referentiel/sources/savoie-2024.txt", "utf8"));

/** The list of the policy, from its title to its eighth line, and as the text layer gives it. */
function lists(documents: Documents): [source: string[], texte: string[]] {
  const start = source.findIndex((line) => line.includes("8 engagements"));
  const lines = source.slice(start, start + 9).map((line) => line.replace(/^- | :$/g, ""));
  const texte = documents.texte.modules.flatMap(({ valeur: { module } }) => [
    module.titre,
    ...module.engagements.map(({ numero, texte }) => `${numero}. ${texte}`),
  ]);
  return [lines, texte];
}

test("compiles without a fault", () => {
  expect([...constats, ...faults].map((constat) => constat.message)).toEqual([]);
});

test("gives the eight engagements of Savoie's policy, each an exigence", () => {
  const [lines, texte] = lists(documents);
  expect(texte).toEqual(lines);
  expect(exigencesOf(referentiel).map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
});

test("any text altered by one letter is seen", () => {
  const paths = textPaths(documents.texte.modules.map((module) => module.valeur));
  expect(paths).toHaveLength(9);
  const unseen = paths.filter((path) => {
    const [lines, texte] = lists(withAltered(documents, path));
    return lines.join("\n") === texte.join("\n");
  });
  expect(unseen).toEqual([]);
});

test("quotes only what the policy says, among it where the year comes from", () => {
  const extraits = quotationsIn("savoie-2024", documents).filter((text) => !text.startsWith("8 engagements"));
  expect(extraits.filter((extrait) => !source.includes(extrait))).toEqual([]);
  expect(extraits.join("\n")).toContain("dès février 2021");
});

test("does not say whether a label is imposed: no source does", () => {
  expect(referentiel.selection.lignes).not.toEqual([]);
  expect(referentiel.selection.lignes.filter((ligne) => "label" in ligne)).toEqual([]);
});

test("the checksum of the text goes with its edition: whoever changes a published text raises it", () => {
  expect({ edition: referentiel.edition, empreinte: referentiel.empreinte }).toMatchInlineSnapshot(`
    {
      "edition": 2,
      "empreinte": "4d2910b57407f66452cf2e572a5a4a8317d2867569b8867eba23ae8ec9c90b7b",
    }
  `);
});
