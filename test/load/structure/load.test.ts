import { describe, expect, test } from "vitest";
import { DiskDepot } from "../../../src/depot/disk.ts";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { findStructures } from "../../../src/load/structure/find.ts";
import { loadStructure } from "../../../src/load/structure/load.ts";
import { exigenceOfFolder } from "../../../src/load/structure/names.ts";
import { load, QUALI } from "../../support/load.ts";

const FICHE = "version: 1\n";

test("the example loads without a finding", () => {
  const { structure, constats } = loadStructure(new DiskDepot("examples"), "prefecture-savoie");
  expect(constats).toEqual([]);
  expect(structure?.dossiers.length).toBeGreaterThan(80);
  expect(structure?.dossiers.every(({ ficheIllisible }) => !ficheIllisible)).toBe(true);
  expect(structure?.chemin).toBe("prefecture-savoie");
});

test("folders, fiches, files and declared pieces are put together", () => {
  const { structure, told } = load({
    "preuves/15.3 - Courriels/fiche.yaml": `version: 1
evaluation: conforme
preuves:
  - { fichier: registre.pdf, nature: registre, date: 2024 }
  - { fichier: ../../donnees/absent.csv }
  - { lien: "https://exemple.fr", capture: sous/page.png }
  - { preuve: clu, methodes: [15.3-a] }
`,
    "preuves/15.3 - Courriels/registre.pdf": "12345",
    "preuves/15.3 - Courriels/Thumbs.db": "x",
    "preuves/15.3 - Courriels/~$registre.docx": "x",
    "preuves/15.3 - Courriels/.gitkeep": "",
    "preuves/15.3 - Courriels/sous/page.png": "png",
    "preuves/1.1/2024-01-02 note.md": "sans fiche",
    "preuves/_commun/preuves.yaml":
      "version: 1\npreuves:\n  - { id: clu, fichier: clu.pdf, nature: compte-rendu, date: 2024-02 }\n",
    "preuves/_commun/clu.pdf": "clu",
    "preuves/lisez-moi.txt": "x",
  });
  expect(told).toEqual([]);
  expect(structure?.suivis).toEqual([
    {
      referentiel: "quali-ate@2024-02-01",
      alias: null,
      nom: "quali-ate",
      principal: true,
      modules: null,
      pointeur: ["referentiel"],
    },
  ]);
  const [sans, avec] = structure?.dossiers ?? [];
  expect(sans).toMatchObject({
    chemin: "preuves/1.1",
    exigence: "1.1",
    referentiel: "quali-ate@2024-02-01",
    fiche: null,
    fichierFiche: "preuves/1.1/fiche.yaml",
    ficheIllisible: false,
    fichiers: [{ chemin: "preuves/1.1/2024-01-02 note.md", nom: "2024-01-02 note.md", taille: 10 }],
  });
  expect([avec?.chemin, avec?.exigence]).toEqual(["preuves/15.3 - Courriels", "15.3"]);
  expect(avec?.fichiers.map(({ chemin, taille }) => [chemin, taille])).toEqual([
    ["preuves/15.3 - Courriels/registre.pdf", 5],
    ["preuves/15.3 - Courriels/sous/page.png", 3],
  ]);
  expect(
    avec?.fiche?.pieces.map(({ pointeur, fichier, capture, commune }) => [
      pointeur,
      fichier,
      capture,
      commune,
    ]),
  ).toMatchObject([
    [
      ["preuves", 0],
      { chemin: "preuves/15.3 - Courriels/registre.pdf", statut: "present", taille: 5 },
      undefined,
      undefined,
    ],
    [["preuves", 1], { chemin: "donnees/absent.csv", statut: "absent", taille: 0 }, undefined, undefined],
    [
      ["preuves", 2],
      undefined,
      { chemin: "preuves/15.3 - Courriels/sous/page.png", statut: "present", taille: 3 },
      undefined,
    ],
    [["preuves", 3], { chemin: "preuves/_commun/clu.pdf", statut: "present", taille: 3 }, undefined, "clu"],
  ]);
  expect(avec?.fiche?.pieces[3]?.yaml).toEqual({
    fichier: "clu.pdf",
    nature: "compte-rendu",
    date: "2024-02",
    methodes: ["15.3-a"],
  });
  expect(avec?.fiche?.yaml.preuves?.[0]?.date).toBe("2024");
  expect(structure?.fichiersEpars.map(({ chemin }) => chemin)).toEqual([
    "preuves/_commun/clu.pdf",
    "preuves/lisez-moi.txt",
  ]);
  expect([...(structure?.fichiersDeclares ?? [])].sort()).toEqual([
    "donnees/absent.csv",
    "preuves/15.3 - Courriels/registre.pdf",
    "preuves/15.3 - Courriels/sous/page.png",
    "preuves/_commun/clu.pdf",
  ]);
});

test("a period that ends before it begins is told, and its piece is left out", () => {
  const { told, structure } = load({
    "preuves/1.1/fiche.yaml": `version: 1
preuves:
  - { observation: a, du: 2024-05-01, au: 2024-04 }
  - { observation: b, du: 2024-05, au: 2024-05 }
`,
  });
  expect(told).toEqual([
    "preuves/1.1/fiche.yaml:3:43 date-impossible La période finit (« au », avril 2024) avant d’avoir commencé (« du », 1er mai 2024).",
  ]);
  expect(structure?.dossiers[0]?.fiche?.pieces).toHaveLength(1);
});

test("référentiels after the first have their own folder, by alias or id", () => {
  const { structure, told } = load({
    "quali.yaml": `version: 1
structure: { id: essai, nom: E, type: prefecture }
referentiels:
  - { id: quali-ate@2024-02-01, modules: [1, 2] }
  - { id: services-publics-plus@2021, alias: sp }
  - { id: qual-e-pref@2019-02-04 }
`,
    "preuves/1.1/fiche.yaml": "version: 1\n",
    "preuves/quali-ate/1.2/fiche.yaml": "version: 1\n",
    "preuves/sp/3 - Accueil/fiche.yaml": "version: 1\n",
    "preuves/qual-e-pref/1.1/fiche.yaml": "version: 1\nx: 1\n",
  });
  expect(structure?.dossiers.map(({ referentiel, exigence }) => [referentiel, exigence])).toEqual([
    ["quali-ate@2024-02-01", "1.1"],
    ["qual-e-pref@2019-02-04", "1.1"],
    ["quali-ate@2024-02-01", "1.2"],
    ["services-publics-plus@2021", "3"],
  ]);
  expect(structure?.suivis.map(({ nom, modules }) => [nom, modules])).toEqual([
    ["quali-ate", [1, 2]],
    ["sp", null],
    ["qual-e-pref", null],
  ]);
  expect(told).toEqual([
    "preuves/qual-e-pref/1.1/fiche.yaml:2:1 cle-inconnue La clé « x » n’est pas connue.",
  ]);
});

test.each(["1.1", "34", "sp.2"])(
  "an alias that could be the number of an exigence is refused: %s",
  (alias) => {
    const { structure, told } = load({
      "quali.yaml": `version: 1
structure: { id: essai, nom: E, type: prefecture }
referentiels:
  - { id: quali-ate@2024-02-01 }
  - { id: services-publics-plus@2021, alias: "${alias}" }
`,
    });
    expect(structure).toBeNull();
    expect(told).toEqual([
      `quali.yaml:5:46 valeur-incorrecte L’alias « ${alias} » se confond avec le numéro d’une exigence.`,
    ]);
  },
);

test("findings on a fiche bear its exigence and référentiel", () => {
  const { constats } = load({ "preuves/1.1/fiche.yaml": "version: 1\nx: 1\n" });
  expect(constats).toMatchObject([{ exigence: "1.1", referentiel: "quali-ate@2024-02-01" }]);
});

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

test("structures are found at or under a folder, not in evidence, hidden folders or through links", () => {
  const depot = new MemoryDepot({
    "a/quali.yaml": QUALI,
    "a/preuves/1.1/quali.yaml": QUALI,
    "a/sous/quali.yaml": QUALI,
    "b/c/quali.yaml": QUALI,
    "b/.cache/quali.yaml": QUALI,
    "b/node_modules/x/quali.yaml": QUALI,
    "b/lien": { lien: "../a" },
    "vide/": "",
  });
  expect(findStructures(depot, "")).toEqual(["a", "a/sous", "b/c"]);
  expect(findStructures(depot, "a")).toEqual(["a", "a/sous"]);
  expect(findStructures(depot, "vide")).toEqual([]);
  expect(() => findStructures(depot, "absent")).toThrow("absent");
});

test.each([
  ["", "."],
  ["s", "s"],
])("a structure in %j lies in « %s », without what it does not have", (racine, chemin) => {
  const { structure } = load({}, racine);
  expect(structure?.chemin).toBe(chemin);
  for (const cle of ["confidences", "verrou", "plan", "audits", "gouvernance", "textes"])
    expect(structure).not.toHaveProperty(cle);
});
