import { expect, test } from "vitest";
import { judgeStructures } from "../../src/results/judge-structures.ts";
import { installed } from "../support/installed.ts";
import { load, QUALI } from "../support/load.ts";
import { jugeur } from "../support/verdict.ts";

const ATE = installed("quali-ate@2024-02-01");
const QEP = installed("qual-e-pref@2019-02-04");
const FICHE = "version: 1\nevaluation: conforme\nevalueLe: 2024-06-01\npreuves: []\n";
const ABOUT = ["exigence-inconnue", "fichier-mal-place", "preuve-manquante"];

/** What is said of the only fiche of a folder, in `preuves/<dossier>/`, and what to do; what is missing elsewhere apart. */
function said(dossier: string, referentiel = ATE): string[] {
  const reference = `${referentiel.id}@${referentiel.version}`;
  const { structure, constats } = load({
    "quali.yaml": QUALI.replace("quali-ate@2024-02-01", reference),
    [`preuves/${dossier}/fiche.yaml`]: FICHE,
  });
  const { diagnostics } = judgeStructures(
    [{ chemin: "", structure, constats }],
    jugeur([referentiel]),
  ).resultat;
  return diagnostics
    .filter(({ regle, fichier }) => ABOUT.includes(regle) && fichier !== "quali.yaml")
    .map(({ regle, aide }) => `${regle} ${aide}`.replaceAll("\u00a0", " "));
}

test.each([
  ["15/3", "preuves/15/3", "preuves/15.3"],
  ["15/3 Courriels", "preuves/15/3 Courriels", "preuves/15.3"],
  ["15/15.3", "preuves/15/15.3", "preuves/15.3"],
  ["Engagement 15/15.3", "preuves/Engagement 15/15.3", "preuves/15.3"],
  ["DCL/15.3", "preuves/DCL/15.3", "preuves/15.3"],
])("a fiche in preuves/%s is told once, by its folder, and where to move it", (dossier, de, vers) => {
  expect(said(dossier)).toEqual([
    `exigence-inconnue Déplacez « ${de} » en « ${vers} » : les dossiers des exigences se suivent dans « preuves/ ».`,
  ]);
});

test("where the number below is none of the engagement, its numbers are told, and the fiche once", () => {
  expect(said("15/9")).toEqual([expect.stringContaining("écrivez « 15.1 », « 15.2 » ou « 15.3 »")]);
});

test.each([
  ["15.3/2024", ATE, "preuves/15.3/fiche.yaml"],
  ["24/2024", QEP, ""],
])("below an exigence, the fiche itself is what is told: preuves/%s", (dossier, referentiel, place) => {
  const told = said(dossier, referentiel);
  expect(told[0]).toMatch(/^fichier-mal-place Déplacez-le/);
  expect(told[0]).toContain(place);
});
