import { describe, expect, test } from "vitest";
import { exigenceOfFolder } from "../../../src/load/structure/names.ts";
import { load, QUALI } from "../../support/load.ts";

const FICHE = "version: 1\n";

describe("a faulty quali.yaml cannot be judged", () => {
  test.each<[string, string, string[]]>([
    ["empty", "", ["quali.yaml:1:1 yaml-invalide Ce fichier est vide."]],
    [
      "no référentiel",
      "version: 1\nstructure: { id: a, nom: A, type: t }\n",
      ["quali.yaml:1:1 cle-manquante Il manque le référentiel suivi par la structure."],
    ],
    [
      "two ways at once",
      `${QUALI}modules: [1]\nreferentiels: [{ id: a@1 }]\n`,
      [
        "quali.yaml:3:1 cles-incompatibles Les clés « referentiel » et « referentiels » s’excluent l’une l’autre.",
      ],
    ],
    [
      "one référentiel twice",
      "version: 1\nstructure: { id: a, nom: A, type: t }\nreferentiels: [{ id: a@1 }, { id: a@2 }]\n",
      ["quali.yaml:3:29 identifiant-en-double Deux référentiels s’appellent « a »."],
    ],
    [
      "a doubled key",
      `${QUALI}referentiel: b@1\n`,
      ["quali.yaml:4:1 cle-en-double La clé « referentiel » est déjà écrite plus haut (ligne 3)."],
    ],
    [
      "one service twice",
      `${QUALI}services: [{ id: a, nom: A }, { id: a, nom: B }]\n`,
      ["quali.yaml:4:37 identifiant-en-double Deux services ont l’identifiant « a »."],
    ],
  ])("%s", (_name, quali, expected) => {
    const { structure, told } = load({ "quali.yaml": quali });
    expect(structure).toBeNull();
    expect(told).toEqual(expected);
  });
  test("an unquoted département is no obstacle", () => {
    const { structure, told } = load({ "quali.yaml": QUALI.replace("}", ", departement: 01 }") });
    expect(structure?.yaml.structure.departement).toBe("01");
    expect(told).toHaveLength(1);
  });
});

describe("a faulty fiche keeps its sound parts", () => {
  const fiche = (text: string) =>
    load({ "preuves/1.1/fiche.yaml": text, "preuves/1.2/fiche.yaml": FICHE, "preuves/1.1/a.pdf": "a" });
  test("faulty pieces and keys are left out, places stay those of the file", () => {
    const { structure } = fiche(`version: 1
evaluation: bien
responsable: Bureau
preuves:
  - { fichier: a.pdf, date: 2024-02-30 }
  - { titre: rien }
  - { fichier: a.pdf, couleur: bleu }
  - { fichier: a.pdf, date: 2024-03 }
`);
    const loaded = structure?.dossiers[0]?.fiche;
    expect(loaded?.yaml).toEqual({
      version: 1,
      responsable: "Bureau",
      preuves: [{ fichier: "a.pdf" }, { fichier: "a.pdf", date: "2024-03" }],
    });
    expect(loaded?.pieces.map(({ pointeur }) => pointeur)).toEqual([
      ["preuves", 2],
      ["preuves", 3],
    ]);
  });
  test("what a piece left out names is named all the same, and its path is checked", () => {
    const { structure, told } = load({
      "preuves/1.1/fiche.yaml": `version: 1
preuves:
  - { fichier: a.pdf, date: demain }
  - { fichier: ../../../b.pdf, lien: x }
`,
      "preuves/1.1/a.pdf": "a",
    });
    expect(structure?.dossiers[0]?.fiche?.pieces).toEqual([]);
    expect(structure?.fichiersDeclares.has("preuves/1.1/a.pdf")).toBe(true);
    expect(told.map((line) => line.split(" ", 2).join(" "))).toEqual([
      "preuves/1.1/fiche.yaml:3:29 valeur-incorrecte",
      "preuves/1.1/fiche.yaml:4:16 chemin-interdit",
      "preuves/1.1/fiche.yaml:4:5 cles-incompatibles",
    ]);
  });
  test.each<[string, string, boolean]>([
    ["not YAML", "a: [", true],
    ["of another version", "version: 2\n", true],
    ["a list", "- version\n", true],
    ["without version", "evaluation: partiel\n", false],
  ])("a fiche %s leaves the others alone", (_name, text, illisible) => {
    const { structure, constats } = fiche(text);
    expect(constats).toHaveLength(1);
    expect(structure?.dossiers.map(({ ficheIllisible }) => ficheIllisible)).toEqual([illisible, false]);
    expect(structure?.dossiers[0]?.fichiers).toHaveLength(1);
  });
  test("pieces that lead nowhere are said", () => {
    const { structure, told } = load({
      "preuves/1.1/fiche.yaml": `version: 1
exigence: "1.2"
preuves:
  - { preuve: clu-2023 }
  - { lien: "javascript:alert(1)" }
`,
      "preuves/_commun/preuves.yaml": `version: 1
preuves:
  - { id: clu-2024, observation: x }
  - { id: clu-2024, observation: y }
  - { id: sans }
`,
    });
    expect(structure?.dossiers[0]?.fiche?.pieces).toEqual([]);
    expect([...(structure?.communes.keys() ?? [])]).toEqual(["clu-2024"]);
    expect(told).toEqual([
      "preuves/1.1/fiche.yaml:2:11 valeur-incorrecte Cette fiche dit « 1.2 », et son dossier « 1.1 » : le dossier l’emporte.",
      "preuves/1.1/fiche.yaml:4:15 reference-inconnue Aucune pièce commune n’a l’identifiant « clu-2023 ».",
      "preuves/1.1/fiche.yaml:5:13 valeur-incorrecte « javascript:alert(1) » n’est pas l’adresse d’une page.",
      "preuves/_commun/preuves.yaml:4:11 identifiant-en-double Deux pièces communes ont l’identifiant « clu-2024 » : la première est gardée.",
      "preuves/_commun/preuves.yaml:5:5 cle-manquante Il manque ce que la pièce est (l’élément 3 de « preuves »).",
    ]);
  });
});

test.each([
  ["15.3", "15.3"],
  ["15.3 - Courriels", "15.3"],
  ["15.3-Courriels", "15.3"],
  ["15.3_Courriels", "15.3"],
  ["15.3\u00a0– Courriels", "15.3"],
  ["15.3.", "15.3"],
  ["15.3. Courriels", "15.3"],
  ["A1.b.", "A1.b"],
  ["24", "24"],
  ["A1.b suite", "A1.b"],
  ["été", "été"],
])("the folder %j bears %j", (nom, exigence) => {
  expect(exigenceOfFolder(nom)).toBe(exigence);
});
