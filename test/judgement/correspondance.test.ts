import { expect, test } from "vitest";
import type { Correspondance } from "../../src/domain/correspondance.ts";
import { dossier } from "../support/structure.ts";
import { affichage, correspondance, cover, twoEngagements } from "./correspondance.ts";

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
