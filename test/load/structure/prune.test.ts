import { describe, expect, test } from "vitest";
import { load } from "../../support/load.ts";

/** What is kept of a fiche. */
function read(texte: string) {
  const { structure, constats } = load({ "preuves/1.1/fiche.yaml": `version: 1\n${texte}` });
  const lue = structure?.dossiers[0]?.fiche;
  return { lue, yaml: lue?.yaml, regles: constats.map(({ regle }) => regle) };
}

describe("an unknown key of a piece", () => {
  test.each([
    "Date: 2024-01-02",
    "expir: 2024-01-02",
    "methode: [1.1-a]",
    "natur: affichage",
    "services: dcl",
    "consulteLes: 2024-01-02",
    '"date:2024-01-02": x',
  ])("%s stands for what decides of its worth: the piece is left out", (cle) => {
    const { lue, regles } = read(`preuves:\n  - { observation: Vu, ${cle} }\n`);
    expect(regles).toContain("cle-inconnue");
    expect(lue?.pieces).toEqual([]);
    expect(lue?.ecartees).toEqual([["preuves", 0]]);
  });
  test.each(["couleur: bleu", "titres: Vu", "date: 2024-01-02, dates: 2024-01-02"])(
    "%s does not: the rest of the piece is kept",
    (cle) => {
      const { lue, regles } = read(`preuves:\n  - { observation: Vu, ${cle} }\n  - { observation: Lu }\n`);
      expect(regles).toEqual(["cle-inconnue"]);
      expect(lue?.pieces).toHaveLength(2);
      const unknown = cle.split(", ").at(-1)?.split(":")[0] ?? "";
      expect(lue?.pieces[0]?.yaml).not.toHaveProperty(unknown);
      expect(lue?.ecartees).toEqual([]);
    },
  );
  test("beside another one, both are taken out", () => {
    const { yaml } = read("preuves:\n  - { observation: Vu, couleur: bleu, forme: ronde }\n");
    expect(yaml?.preuves).toEqual([{ observation: "Vu" }]);
  });
});

describe("what is no piece", () => {
  test("is left out, the others are not", () => {
    const { lue, yaml } = read("preuves:\n  - texte\n  - 12\n  -\n  - [a]\n  - { observation: Vu }\n");
    expect(yaml?.preuves).toEqual([{ observation: "Vu" }]);
    expect(lue?.pieces[0]?.pointeur).toEqual(["preuves", 4]);
    expect(lue?.ecartees).toEqual([]);
  });
  test.each(["preuves: texte\n", "preuves: { a: 1 }\n", "preuves:\n"])("%j holds none", (texte) => {
    const { lue, regles } = read(`evaluation: conforme\n${texte}`);
    expect(lue?.pieces).toEqual([]);
    expect(lue?.yaml).toEqual({ version: 1, evaluation: "conforme", preuves: [] });
    expect(regles).toHaveLength(1);
  });
});

test("keys of the file that are faulty are taken out, and known", () => {
  const { lue } = read("evaluation: bien\nresponsable: Bureau\ncouleur: bleu\n");
  expect(lue?.yaml).toEqual({ version: 1, responsable: "Bureau", preuves: [] });
  expect([...(lue?.clesEcartees ?? [])].sort()).toEqual(["couleur", "evaluation"]);
});
test("those of a file that is sound, or only lacks one, are all kept", () => {
  expect(read("responsable: Bureau\npreuves: []\n").lue?.clesEcartees).toEqual([]);
  const { structure } = load({ "preuves/1.1/fiche.yaml": "responsable: Bureau\n" });
  expect(structure?.dossiers[0]?.fiche?.clesEcartees).toEqual([]);
});
test("a key that means something to the language is a key", () => {
  const { lue, yaml } = read("__proto__: { evaluation: conforme }\nresponsable: Bureau\n");
  expect(lue?.clesEcartees).toEqual(["__proto__"]);
  expect(yaml).toEqual({ version: 1, responsable: "Bureau", preuves: [] });
  expect(yaml?.evaluation).toBeUndefined();
});
