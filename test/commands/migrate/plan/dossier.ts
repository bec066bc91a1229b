import { expect } from "vitest";
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

export const FICHIERS = {
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

/** The migration of that folder, with these files too. */
export function plan(more: Readonly<Record<string, string>> = {}) {
  const fichiers = { ...FICHIERS, ...more };
  const { structure, constats } = loadStructure(new MemoryDepot(fichiers), "");
  expect(constats.map(({ message }) => message)).toEqual([]);
  const suivi = structure?.suivis.find(({ referentiel }) => referentiel === "ancien@1");
  if (!structure || !suivi) throw new Error("no structure");
  const files = Object.keys(fichiers).filter((chemin) => /^(?:preuves|archives)\//.test(chemin));
  return planMigration(diffReferentiels(DE, VERS, WRITTEN), { de: DE, vers: VERS }, structure, suivi, files);
}
