import { expect, test } from "vitest";
import { DiskDepot } from "../../../src/depot/disk.ts";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { findStructures } from "../../../src/load/structure/find.ts";
import { loadStructure } from "../../../src/load/structure/load.ts";
import { load, QUALI } from "../../support/load.ts";

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
