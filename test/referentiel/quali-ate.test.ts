import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DiskDepot } from "../../src/depot/disk.ts";
import { compileDocuments } from "../../src/load/referentiel/compile.ts";
import { readDocuments } from "../../src/load/referentiel/read.ts";
import { changedWords, textPaths, withAltered } from "./texts.ts";
import { firstDifference, wordsOfSource, wordsOfTexte } from "./words.ts";

const source = wordsOfSource(readFileSync("test/referentiel/sources/quali-ate-2024-02-01.txt", "utf8"));
const { documents, constats } = readDocuments(new DiskDepot("referentiel/quali-ate/2024-02-01"), "");
if (!documents) throw new Error(JSON.stringify(constats));
const compiled = compileDocuments(documents);
const { referentiel } = compiled;

test("compiles without a fault", () => {
  expect([...constats, ...compiled.constats].map((constat) => constat.message)).toEqual([]);
});

test("has 8 modules, 43 engagements and 144 sous-engagements, numbered without a hole", () => {
  const ids = referentiel.modules.map((m) =>
    m.engagements.flatMap((e) => e.sousEngagements.map((s) => s.id)),
  );
  expect(ids.map((list) => list.length)).toEqual([64, 35, 6, 7, 5, 8, 5, 14]);
  const numeros = referentiel.modules.flatMap((m) => m.engagements.map((e) => e.numero));
  expect(numeros).toEqual(Array.from({ length: 43 }, (_, i) => i + 1));
  const counts = referentiel.modules.flatMap((m) => m.engagements.map((e) => e.sousEngagements.length));
  expect(ids.flat()).toEqual(
    counts.flatMap((n, i) => Array.from({ length: n }, (_, j) => `${i + 1}.${j + 1}`)),
  );
  expect(ids.flat()).toHaveLength(144);
});

test("loses nothing of the source and invents nothing: the same words in the same order", () => {
  expect(source.length).toBeGreaterThan(8000);
  expect(firstDifference(source, wordsOfTexte(documents))).toBeNull();
});

test("any text of the modules altered by one letter is seen", () => {
  const paths = textPaths(documents.texte.modules.map((module) => module.valeur));
  expect(paths.length).toBeGreaterThan(400);
  const unseen = paths.filter(
    (path) => firstDifference(source, wordsOfTexte(withAltered(documents, path))) === null,
  );
  expect(unseen).toEqual([]);
});

test("any word of the source dropped, doubled or replaced is seen", () => {
  const texte = wordsOfTexte(documents);
  const unseen = source.filter((word, i) =>
    [[], [word, word], [`${word}s`]].some((mots) => {
      const altered = source.toSpliced(i, 1, ...mots);
      return firstDifference(altered, texte) === null;
    }),
  );
  expect(unseen).toEqual([]);
});

test("what quali shows differs from the source by the errata, and by nothing else", () => {
  expect(changedWords(documents, referentiel)).toEqual({
    "(COFIL),": -1,
    "(COPIL),": 1,
    A: -1,
    COFIL: -2,
    "COFIL.": -1,
    COPIL: 2,
    "COPIL.": 1,
    "Qual-e-Pref,": 1,
    "Quali-e-Pref,": -1,
    "amende.": -1,
    au: -2,
    courriers: -1,
    "courriers,": 1,
    "d'identité": 1,
    "d'identités": -1,
    de: -1,
    "demande.": 1,
    du: 2,
    détentric: -1,
    détentrice: 1,
    en: 1,
    "est/": -1,
    "est/sont": 1,
    "l'usager": 4,
    "l'usager.": 1,
    "l'utilisateur": -4,
    "l'utilisateur.": -1,
    "non-recours.": 1,
    "non-secours.": -1,
    physique: -1,
    "physique,": 1,
    préfectures: 3,
    "préfectures.": 2,
    préfetures: -3,
    "préfetures.": -2,
    sont: -1,
    À: 1,
  });
});

test("the checksum of the text goes with its edition: whoever changes a published text raises it", () => {
  expect({ edition: referentiel.edition, empreinte: referentiel.empreinte }).toEqual({
    edition: 2,
    empreinte: "ea52affd95d5f787f7266fd5e672fa46025e5f51246ecabae0a1f97b405808c9",
  });
});
