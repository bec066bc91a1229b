import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lintReferentiel } from "../../../../../src/commands/referentiel/lint/faults/lint.ts";
import { checkSources } from "../../../../../src/commands/referentiel/lint/faults/sources.ts";
import { MemoryDepot } from "../../../../../src/depot/memory.ts";
import { readDocuments } from "../../../../../src/load/referentiel/read.ts";
import { PETIT } from "../../../../load/referentiel/petit.ts";
import { textPaths, withAltered } from "../../../../referentiel/texts.ts";

const TABLEAU = readFileSync("test/regles/texte-infidele/ok/petit/sources/tableau.txt", "utf8");
const { documents } = readDocuments(new MemoryDepot(PETIT), "");
if (!documents) throw new Error("the small référentiel is sound");
const regles = (files: Record<string, string>, donnes?: ReadonlyMap<string, string>) =>
  lintReferentiel(new MemoryDepot(files), "", donnes).constats.map(({ regle }) => regle);

test("any text of the modules altered by one letter is seen, and only it", () => {
  const sources = new Map([["tableau", TABLEAU]]);
  expect(checkSources(documents, sources)).toEqual([]);
  const paths = textPaths(documents.texte.modules.map((module) => module.valeur));
  expect(paths.length).toBeGreaterThanOrEqual(10);
  const counts = paths.map((path) => checkSources(withAltered(documents, path), sources).length);
  expect(counts).toEqual(paths.map(() => 1));
});

test("a document that is not at hand is taken at its word; one may be given by id or by name", () => {
  const faux = "Un autre document.";
  const nomme = {
    ...PETIT,
    "texte/referentiel.yaml": (PETIT["texte/referentiel.yaml"] ?? "").replace(
      "titre: Le tableau,",
      "titre: Le tableau, document: tableau.txt,",
    ),
  };
  expect(regles(nomme)).toEqual(["edition-non-publiee"]);
  for (const cle of ["tableau", "tableau.txt"]) {
    expect(regles(nomme, new Map([[cle, faux]]))).toContain("texte-infidele");
    expect(regles(nomme, new Map([[cle, TABLEAU]]))).toEqual(["edition-non-publiee"]);
  }
  expect(regles({ ...nomme, "sources/tableau.txt": faux })).toContain("texte-infidele");
});

test("says where a text leaves its document", () => {
  const source = TABLEAU.replace("il est ouvert une fois", "il sera ouvert une fois");
  expect(checkSources(documents, new Map([["tableau", source]])).map(({ message }) => message)).toEqual([
    "Ce texte n’est pas mot pour mot dans « Le tableau » : « un guichet, il est ouvert ».",
  ]);
});
