import { expect, test } from "vitest";
import { diffReferentiels } from "../../../../src/commands/diff/diff.ts";
import type { Ecrits } from "../../../../src/commands/diff/facts/written.ts";
import { planMigration } from "../../../../src/commands/migrate/plan/plan.ts";
import { MemoryDepot } from "../../../../src/depot/memory.ts";
import { loadStructure } from "../../../../src/load/structure/load.ts";
import { engagement, methode, module, referentiel, sousEngagement } from "../../../support/referentiel.ts";

const sous = (id: string, texte: string) => ({
  ...sousEngagement(id, [methode(`${id}-a`, { texte: "Vérification" })]),
  texte,
});
const TEXTES = [
  "Un affichage",
  "Une date de mise à jour",
  "Aucun numéro surtaxé",
  "Une procédure écrite",
  "Un minitel",
];

const DE = referentiel(
  [
    module(1, [
      engagement(
        1,
        TEXTES.map((texte, i) => sous(`1.${i + 1}`, texte)),
      ),
    ]),
  ],
  { id: "ancien" },
);
const VERS = referentiel(
  [
    module(1, [
      engagement(1, [
        sous("1.1", "Un affichage et sa date de mise à jour"),
        sous("1.2", "Aucun numéro surtaxé"),
        sous("1.3", "Une procédure écrite"),
        sous("1.4", "Une procédure connue"),
      ]),
    ]),
  ],
  { id: "nouveau" },
);

const link = (de: string, vers: string, lien: "egal" | "inclus" | "recoupe") => ({
  niveau: "sousEngagements" as const,
  de,
  vers,
  lien,
  motif: "dit",
});
const WRITTEN: Ecrits = {
  nom: "ancien--nouveau",
  entier: false,
  liens: [
    { ...link("1", "1", "egal"), niveau: "modules" },
    link("1.1", "1.1", "inclus"),
    link("1.2", "1.1", "inclus"),
    link("1.3", "1.2", "egal"),
    link("1.4", "1.4", "recoupe"),
    link("1.4", "1.3", "egal"),
  ],
  sansSuite: [{ niveau: "sousEngagements", cote: "de", id: "1.5" }],
  indetermines: { de: new Set(), vers: new Set() },
};

const FICHIERS = {
  "quali.yaml": `version: 1
# La structure
structure: { id: essai, nom: Essai, type: prefecture } # fictive
referentiel: ancien@1
modules: [1]
exclusions:
  - { exigence: "1.3", motif: travaux }
  - exigence: "1.5"
    motif: plus de minitel
indicateurs:
  - { definition: delais, source: preuves/1.3/releve.csv }
`,
  "preuves/1.1/fiche.yaml": `# Tenue par l’accueil
version: 1
# Vue avec le service
evaluation: conforme # le 20 mars
evalueLe: 2024-03-20
responsable: Accueil
preuves:
  # la plus récente
  - { fichier: photo.jpg, nature: photo, date: 2024-03-01, methodes: ["1.1-a"] } # prise à l’entrée
  - fichier: ../1.3/releve.csv
    date: 2024-02
`,
  "preuves/1.1/photo.jpg": "un",
  "preuves/1.2 - Dates/fiche.yaml": `version: 1
# Qui suit les dates
responsable: Communication # depuis 2023
commentaire: Vérifié chaque trimestre.
# Une seule pièce
preuves:
  # vue de loin
  - fichier: photo.jpg
    date: 2024-01-05
`,
  "preuves/1.2 - Dates/photo.jpg": "deux",
  "preuves/1.3/fiche.yaml": `version: 1
exigence: "1.3"
evaluation: conforme
evalueLe: 2024-03-20
preuves: [{ fichier: releve.csv, date: 2024-02-01, methodes: ["1.3-a", "9.9-z"] }]
`,
  "preuves/1.3/releve.csv": "r",
  "preuves/1.4/fiche.yaml": "version: 1\nevaluation: partiel\n",
  "preuves/1.5/2024-01-01 minitel.txt": "3615",
  "preuves/_commun/preuves.yaml": `version: 1
preuves:
  - id: releve # commun
    fichier: ../1.3/releve.csv
    date: 2024-02-01
`,
};

function plan(more: Readonly<Record<string, string>> = {}) {
  const fichiers = { ...FICHIERS, ...more };
  const { structure, constats } = loadStructure(new MemoryDepot(fichiers), "");
  expect(constats.map(({ message }) => message)).toEqual([]);
  const suivi = structure?.suivis.find(({ referentiel }) => referentiel === "ancien@1");
  if (!structure || !suivi) throw new Error("no structure");
  const files = Object.keys(fichiers).filter((chemin) => /^(?:preuves|archives)\//.test(chemin));
  return planMigration(diffReferentiels(DE, VERS, WRITTEN), { de: DE, vers: VERS }, structure, suivi, files);
}

test("files follow their exigence, names that meet are told apart, what has no place is kept aside", () => {
  expect(Object.fromEntries(plan().copies.map(({ de, vers }) => [de, vers]))).toEqual({
    "preuves/1.1/photo.jpg": "preuves/1.1/photo.jpg",
    "preuves/1.2 - Dates/photo.jpg": "preuves/1.1/photo (1.2).jpg",
    "preuves/1.3/releve.csv": "preuves/1.2/releve.csv",
    "preuves/1.5/2024-01-01 minitel.txt": "archives/ancien@1/1.5/2024-01-01 minitel.txt",
  });
});

test("fiches keep their comments, name their files anew, and say what is to be looked at again", async () => {
  const { ecrits } = plan();
  expect([...ecrits.keys()].sort()).toEqual([
    "preuves/1.1/fiche.yaml",
    "preuves/1.2/fiche.yaml",
    "preuves/1.3/fiche.yaml",
    "preuves/1.4/fiche.yaml",
    "preuves/_commun/preuves.yaml",
    "quali.yaml",
  ]);
  const text = [...ecrits].map(([chemin, texte]) => `=== ${chemin}\n${texte}`).join("\n");
  await expect(text).toMatchFileSnapshot("golden/fiches.txt");
});

test("what carries over as it is keeps its evaluation; what does not loses it to a comment", () => {
  const { ecrits } = plan();
  expect(ecrits.get("preuves/1.2/fiche.yaml")).toMatch(/^evaluation: conforme$/m);
  expect(ecrits.get("preuves/1.1/fiche.yaml")).not.toMatch(/^evaluation/m);
  expect(ecrits.get("preuves/1.1/fiche.yaml")).toContain(
    "# Évaluation d’avant (1.1) : conforme, le 2024-03-20.",
  );
});

test("what could not be decided is said", () => {
  expect(plan().remarques).toEqual([
    "quali.yaml : exclusions, l’exigence 1.5 n’a plus de vis-à-vis ; la ligne est gardée en commentaire.",
    "Les preuves de 1.4 sont dans preuves/1.3 ; une part revient peut-être à 1.4.",
    "preuves/1.5 n’a plus d’exigence : gardé dans archives/ancien@1/1.5.",
  ]);
});

test("what an older migration kept aside stays, beside what comes there now", () => {
  const { copies } = plan({ "archives/ancien@1/1.5/2024-01-01 minitel.txt": "autre" });
  expect(copies.map(({ vers }) => vers).filter((chemin) => chemin.startsWith("archives"))).toEqual([
    "archives/ancien@1/1.5/2024-01-01 minitel (1.5).txt",
    "archives/ancien@1/1.5/2024-01-01 minitel.txt",
  ]);
});

test("a fiche of another référentiel names anew the files that moved, and nothing else of it changes", () => {
  const { ecrits } = plan({
    "quali.yaml": `version: 1
structure: { id: essai, nom: Essai, type: prefecture }
referentiels: [{ id: ancien@1, modules: [1] }, { id: charte@1, alias: charte }]
`,
    "preuves/charte/1/fiche.yaml": `version: 1
evaluation: conforme # vue
evalueLe: 2024-03-20
preuves:
  - { fichier: ../../1.3/releve.csv, date: 2024-02-01 } # commun
`,
  });
  expect(ecrits.get("preuves/charte/1/fiche.yaml")).toBe(`version: 1
evaluation: conforme # vue
evalueLe: 2024-03-20
preuves:
  - { fichier: ../../1.2/releve.csv, date: 2024-02-01 } # commun
`);
});

test("the limit of a module follows it, and a person is asked whether it still holds", () => {
  const { ecrits, remarques } = plan({
    "quali.yaml": `version: 1
structure: { id: essai, nom: Essai, type: prefecture }
referentiels:
  - { id: charte@1, alias: charte }
  - id: ancien@1
    modules: [1]
    limites:
      - { module: 1, objet: permis de conduire } # le CERT
`,
  });
  expect(ecrits.get("quali.yaml")).toContain(
    "    limites:\n      - { module: 1, objet: permis de conduire } # le CERT\n",
  );
  expect(remarques).toContain(
    "quali.yaml : la limite «\u00a0permis de conduire\u00a0» du module 1 suit le module 1 : dire si elle vaut encore.",
  );
});

test("a limit whose module leads nowhere is kept as a comment", () => {
  const quali = (FICHIERS["quali.yaml"] ?? "").replace(
    "modules: [1]",
    "modules: [1]\nlimites:\n  - { module: 1, objet: permis }\n  - { module: 2, objet: asile }",
  );
  const { ecrits, remarques } = plan({ "quali.yaml": quali });
  const written = ecrits.get("quali.yaml") ?? "";
  expect(written).not.toMatch(/^limites/m);
  expect(written).toContain("# Limite retirée par la migration : module 1, permis\n");
  expect(written).toContain("# Limite retirée par la migration : module 2, asile\n");
  expect(remarques).toContain(
    "quali.yaml : la limite «\u00a0asile\u00a0» du module 2 a été retirée : dire si elle vaut encore.",
  );
});

test("an exclusion or a derogation of another référentiel stays as it is", () => {
  const quali = `version: 1
structure: { id: essai, nom: Essai, type: prefecture }
referentiels: [{ id: ancien@1, modules: [1] }, { id: charte@1, alias: charte }]
exclusions:
  - { exigence: "1.3", motif: a, responsable: b, expire: 2030-01-01 }
  - { exigence: "1.3", referentiel: charte, motif: a, responsable: b, expire: 2030-01-01 }
  - { exigence: "1.3", referentiel: ancien, motif: a, responsable: b, expire: 2030-01-01 }
  - { exigence: "1.5", referentiel: charte, motif: a, responsable: b, expire: 2030-01-01 }
derogations:
  - { regle: preuve-perimee, exigence: "1.3", referentiel: charte, motif: a, responsable: b, expire: 2030-01-01 }
`;
  const { ecrits, remarques } = plan({ "quali.yaml": quali });
  expect(ecrits.get("quali.yaml")).toBe(
    quali
      .replace("id: ancien@1", "id: nouveau@1")
      .replace('{ exigence: "1.3", motif', '{ exigence: "1.2", motif')
      .replace('"1.3", referentiel: ancien,', '"1.2", referentiel: nouveau,'),
  );
  expect(remarques.filter((text) => text.startsWith("quali.yaml"))).toEqual([]);
});
