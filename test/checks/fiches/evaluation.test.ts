import { describe, expect, test } from "vitest";
import type { FicheYaml, PieceYaml } from "../../../src/domain/structure.ts";
import { affichage, avec, essai, partie, seul, une as structureDe } from "../../support/essai.ts";
import { condition, methode, referentiel, sousEngagement } from "../../support/referentiel.ts";
import { dossier } from "../../support/structure.ts";
import { constatsOf, told } from "../../support/verdict.ts";

const une = (fiche: Partial<FicheYaml>, pieces: PieceYaml[] = [], yaml = {}) =>
  structureDe(pieces, fiche, yaml);

describe("the day of an evaluation", () => {
  test("evaluation-sans-date: asked of an evaluation alone", () => {
    expect(told("evaluation-sans-date", une({ evaluation: "conforme" }))).toHaveLength(1);
    for (const fiche of [
      {},
      { evaluation: "conforme" as const, evalueLe: "2024-06-01" },
      { evalueLe: "2024-06-01" },
    ])
      expect(told("evaluation-sans-date", une(fiche))).toEqual([]);
  });
  test("evaluation-sans-date: one that is written wrongly is told once, where it is read", () => {
    const options = une({ evaluation: "conforme" });
    const [fichee] = options?.dossiers ?? [];
    const lue = { ...fichee, fiche: { ...fichee?.fiche, clesEcartees: ["evalueLe"] } };
    expect(told("evaluation-sans-date", { dossiers: [lue as never] })).toEqual([]);
  });
  test("evaluation-a-venir: from the day after the one judged by", () => {
    const of = (evalueLe: string) => told("evaluation-a-venir", une({ evaluation: "conforme", evalueLe }));
    expect(of("2024-06-30")).toEqual([]);
    expect(of("2024-07-01")[0]).toMatch(
      /^info L’évaluation de 1\.1 est datée du 1er juillet 2024, après le 30 juin 2024, jour du jugement\./,
    );
    expect(told("evaluation-a-venir", une({}))).toEqual([]);
  });
  test("evaluation-ancienne: a piece that counts is newer than it", () => {
    const of = (fiche: Partial<FicheYaml>, pieces: PieceYaml[]) =>
      told("evaluation-ancienne", une(fiche, pieces));
    const dite = { evaluation: "conforme" as const, evalueLe: "2024-03-01" };
    expect(of(dite, [affichage("2024-01-01"), affichage("2024-03-02")])).toHaveLength(1);
    for (const pieces of [
      [],
      [affichage("2024-03-01")],
      // those that do not count
      [affichage("2024-12-01")],
      [{ fichier: "a.pdf", date: "2024-03-02" }],
    ])
      expect(of(dite, pieces)).toEqual([]);
    expect(of({ evaluation: "conforme" }, [affichage("2024-03-02")])).toEqual([]);
    expect(of({ evalueLe: "2024-03-01" }, [affichage("2024-03-02")])).toEqual([]);
  });
});

describe("evaluation-contredite", () => {
  const ref = avec(methode("1.1-a"), methode("1.1-b", { natures: ["registre"] }));
  const une1 = [affichage("2024-01-01")];
  const deux = [...une1, affichage("2024-01-02", { nature: "registre" })];
  const of = (evaluation: FicheYaml["evaluation"], pieces: PieceYaml[], other = ref, faits = {}) =>
    told(
      "evaluation-contredite",
      une({ ...(evaluation && { evaluation }), evalueLe: "2024-06-01" }, pieces, { faits }),
      other,
    );
  test("a careful evaluation is only told where each method has its evidence", () => {
    expect(of("partiel", deux)).toEqual([
      "info La fiche dit « partiel », et chaque méthode de contrôle de 1.1 a une preuve valable. → Refaites l’évaluation si plus rien ne manque ; sinon dites ce qui manque dans « commentaire ».",
    ]);
    expect(of("partiel", une1)).toEqual([]);
    expect(of("partiel", [])).toEqual([]);
    for (const said of ["conforme", "non-applicable", undefined] as const) expect(of(said, deux)).toEqual([]);
  });
  test("methods answered by what has lapsed are no evidence", () => {
    const old = une1.map((piece) => ({ ...piece, expire: "2024-02-01" }));
    expect(of("partiel", old, avec(methode("1.1-a")))).toEqual([]);
  });
  test("where no method is known, the exigence or its promises are what is shown", () => {
    expect(of("partiel", une1, avec())[0]).toContain("et 1.1 a une preuve valable.");
    const parties = [partie("7.1", ["affichage"])];
    const promesses = seul({ parties });
    const options = { dossiers: [dossier("7", une1, { evaluation: "partiel", evalueLe: "2024-06-01" })] };
    expect(told("evaluation-contredite", options, promesses)[0]).toContain(
      "et chaque promesse de 7 a une preuve valable.",
    );
  });
  test("what a fact puts aside is not evaluated; what is central may be", () => {
    const sous = essai([sousEngagement("1.1", undefined, condition("gfa"))]);
    expect(of("conforme", une1, sous, { gfa: false })[0]).toMatch(
      /^avertissement La fiche dit « conforme », et 1\.1 ne s’applique pas à la structure : /,
    );
    expect(of(undefined, une1, sous, { gfa: false })).toEqual([]);
    expect(of("non-applicable", une1, sous, { gfa: false })).toEqual([]);
    expect(of("partiel", une1, avec(methode("1.1-a", { controle: "central" })))).toEqual([]);
  });
});

describe("non-applicable-sans-fait", () => {
  const of = (evaluation: FicheYaml["evaluation"], ref = referentiel(), yaml = {}) =>
    told(
      "non-applicable-sans-fait",
      une({ ...(evaluation && { evaluation }), evalueLe: "2024-06-01" }, [], yaml),
      ref,
    );
  test("told of nothing else, nor of what is excluded", () => {
    for (const said of ["conforme", "partiel", undefined] as const) expect(of(said)).toEqual([]);
    expect(of("non-applicable")[0]).toContain(
      "le référentiel ne prévoit aucun cas où elle ne s’applique pas",
    );
    const exclusions = [{ exigence: "1.1", motif: "Travaux", responsable: "SG", expire: "2030-01-01" }];
    expect(of("non-applicable", referentiel(), { exclusions })).toEqual([]);
  });
  test("words noted without effect are no case where it does not apply", () => {
    const sous = (precision: boolean) =>
      essai([sousEngagement("1.1", undefined, condition("gfa", { precision } as never))]);
    expect(of("non-applicable", sous(true), { faits: { gfa: true } })[0]).toContain("ne prévoit aucun cas");
    expect(of("non-applicable", sous(false), { faits: { gfa: true } })[0]).toContain(
      "d’après les faits déclarés elle s’applique",
    );
  });
});

test("what is told of a fiche bears its exigence", () => {
  const bears = (regle: string, fiche: Partial<FicheYaml>) =>
    constatsOf(regle, une(fiche)).map(({ referentiel: ref, exigence }) => [ref, exigence]);
  const one = [["essai@1", "1.1"]];
  expect(bears("responsable-manquant", {})).toEqual(one);
  expect(bears("responsable-nominatif", { responsable: "Jeanne Martin" })).toEqual(one);
  expect(bears("evaluation-sans-date", { evaluation: "conforme" })).toEqual(one);
});
