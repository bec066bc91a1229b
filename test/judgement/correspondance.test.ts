import { expect, test } from "vitest";
import type { Correspondance } from "../../src/domain/correspondance.ts";
import { coverByCorrespondances } from "../../src/judgement/correspondance.ts";
import { examineReferentiel } from "../../src/judgement/examen.ts";
import { condition, engagement, module, referentiel, sousEngagement } from "../support/referentiel.ts";
import { dossier, structure } from "../support/structure.ts";

const DATE = "2024-06-30";

const principal = referentiel([
  module(1, [
    engagement(1, [
      sousEngagement("1.1"),
      sousEngagement("1.2"),
      sousEngagement("1.3", undefined, condition("jamais")),
    ]),
  ]),
  module(3),
]);
const programme = referentiel([module(1, [engagement(7, []), engagement(8, [])])], { id: "programme" });

const lien = (de: string, vers: string) => ({ de, vers, lien: "recoupe" as const, motif: "…" });
const correspondance: Correspondance = {
  version: 1,
  correspondance: { de: "programme@1", vers: "essai@1", avis: "…", couverture: "conjointe" },
  exigences: [lien("7", "1.1"), lien("7", "1.2"), lien("7", "1.3"), lien("7", "3.1")],
};

const affichage = (date: string) => ({ observation: "Affiche", nature: "affichage", date });

/** Coverage of 7 and 8 of the programme, in a structure that chose module 1 of `essai@1`. */
function cover(dossiers: Parameters<typeof structure>[0], found: Correspondance | null = correspondance) {
  const options = { ...dossiers, yaml: { faits: { jamais: false } } };
  const suivis = [{ modules: [1] }, { referentiel: "programme@1", alias: "programme" }];
  const s = structure({ ...options, suivis });
  const examens = s.suivis.map((suivi, rang) =>
    examineReferentiel(s, suivi, rang === 0 ? principal : programme, DATE),
  );
  const [, couvert] = coverByCorrespondances(examens, (de, vers) =>
    de === "programme@1" && vers === "essai@1" ? found : null,
  );
  if (!couvert) throw new Error("no programme");
  return couvert.jugement;
}

test("is documented when everything that applies and was chosen is, until the first of these lapses", () => {
  const dossiers = [
    dossier("1.1", [affichage("2024-01-10")]),
    dossier("1.2", [{ ...affichage("2023-05-01"), expire: "2026-05-01" }]),
  ];
  const { exigences, synthese } = cover({ dossiers });
  expect(exigences[0]).toMatchObject({
    etat: "documente",
    couverture: "documente",
    echeance: "2026-05-01",
    correspondance: { referentiel: "essai@1", exigences: ["1.1", "1.2"], manquantes: [] },
  });
  expect(synthese).toMatchObject({ exigences: 2, documentees: 1, manquantes: 1 });
});

test("is missing as long as one of them is, and says which", () => {
  const { exigences } = cover({ dossiers: [dossier("1.1", [affichage("2024-01-10")])] });
  expect(exigences[0]).toMatchObject({ etat: "manquant", correspondance: { manquantes: ["1.2"] } });
});

const twoEngagements: Correspondance = {
  ...correspondance,
  couvertures: [{ de: "7", regle: "par-engagement", motif: "…" }],
};

test("one in each engagement is enough where the crosswalk says so", () => {
  const dossiers = [dossier("1.1", [affichage("2024-01-10")])];
  expect(cover({ dossiers }, twoEngagements).exigences[0]).toMatchObject({
    etat: "documente",
    correspondance: { exigences: ["1.1", "1.2"], manquantes: [] },
  });
  const lapsedBeside = [...dossiers, dossier("1.2", [affichage("2020-05-01")])];
  expect(cover({ dossiers: lapsedBeside }, twoEngagements).exigences[0]).toMatchObject({ etat: "documente" });
  const lapsed = [dossier("1.1", [affichage("2020-01-10")])];
  expect(cover({ dossiers: lapsed }, twoEngagements).exigences[0]).toMatchObject({ etat: "perime" });
  expect(cover({ dossiers: [] }, twoEngagements).exigences[0]).toMatchObject({
    etat: "manquant",
    correspondance: { manquantes: ["1.1", "1.2"] },
  });
});

test("one that is excluded is not asked of an engagement that another documents", () => {
  const dossiers = [dossier("1.1", [affichage("2024-01-10")])];
  const yaml = { exclusions: [{ exigence: "1.2", motif: "…", responsable: "…", jusquAu: "2030-01-01" }] };
  const found = cover({ dossiers, yaml } as Parameters<typeof cover>[0], twoEngagements);
  expect(found.exigences[0]).toMatchObject({ etat: "documente" });
});

test("what no link speaks of is left to show: cover alone never documents it, own evidence does", () => {
  const reste: Correspondance = {
    ...correspondance,
    couvertures: [{ de: "7", reste: "le droit à l’erreur", motif: "…" }],
  };
  const dossiers = [dossier("1.1", [affichage("2024-01-10")]), dossier("1.2", [affichage("2024-01-10")])];
  expect(cover({ dossiers }, reste).exigences[0]).toMatchObject({
    etat: "manquant",
    couverture: "manquant",
    correspondance: { exigences: ["1.1", "1.2"], manquantes: [], reste: "le droit à l’erreur" },
  });
  const own = dossier("7", [affichage("2024-01-10")], {}, { referentiel: "programme@1" });
  expect(cover({ dossiers: [...dossiers, own] }, reste).exigences[0]).toMatchObject({ etat: "documente" });
});

test("lapses with them", () => {
  const dossiers = [dossier("1.1", [affichage("2024-01-10")]), dossier("1.2", [affichage("2020-01-10")])];
  expect(cover({ dossiers }).exigences[0]).toMatchObject({ etat: "perime", couverture: "perime" });
});

test("is judged by its own evidence where it has some", () => {
  const own = dossier("7", [affichage("2020-01-10")], {}, { referentiel: "programme@1" });
  const dossiers = [
    dossier("1.1", [affichage("2024-01-10")]),
    dossier("1.2", [affichage("2024-01-10")]),
    own,
  ];
  const [exigence] = cover({ dossiers }).exigences;
  expect(exigence?.etat).toBe("perime");
  expect(exigence?.correspondance).toBeUndefined();
});

test.each([
  ["to be qualified", { observation: "Affiche", date: "2024-01-10" }],
  ["without a date", { observation: "Affiche", nature: "affichage" }],
  ["to come", { observation: "Affiche", nature: "affichage", date: "2024-07-01" }],
  ["not computed", { indicateur: "taux", nature: "affichage", date: "2024-01-10" }],
])("own evidence that is %s leaves the cover as it is", (_name, yaml) => {
  const own = dossier("7", [yaml], {}, { referentiel: "programme@1" });
  const dossiers = [
    dossier("1.1", [affichage("2024-01-10")]),
    dossier("1.2", [affichage("2024-01-10")]),
    own,
  ];
  expect(cover({ dossiers }).exigences[0]).toMatchObject({ etat: "documente", correspondance: {} });
  const [covered] = cover({ dossiers: dossiers.slice(1) }).exigences;
  const { couverture, etat } = cover({ dossiers: [own] }).exigences[0] ?? {};
  expect(covered, "without cover, it is what its own evidence makes of it").toMatchObject({
    couverture,
    etat,
  });
});

test("an exigence without link, or a crosswalk that does not say that it covers, changes nothing", () => {
  const dossiers = [dossier("1.1", [affichage("2024-01-10")]), dossier("1.2", [affichage("2024-01-10")])];
  expect(cover({ dossiers }).exigences[1]?.correspondance).toBeUndefined();
  const { de, vers, avis } = correspondance.correspondance;
  const partielle = { ...correspondance, correspondance: { de, vers, avis } };
  for (const found of [partielle, null]) {
    expect(cover({ dossiers }, found).exigences[0]).toMatchObject({ etat: "manquant" });
  }
});
