import { describe, expect, test } from "vitest";
import { type Cles, lien, told } from "./plan.ts";

describe("ecart-sans-action", () => {
  const found = (evaluation: string | undefined, actions?: Cles[], evalueLe = "2024-06-01") =>
    told("ecart-sans-action", { ...(actions && { actions }), fiches: { "1.1": { evaluation, evalueLe } } });
  test("asked of a gap that the fiche admits, and of nothing else", () => {
    for (const evaluation of ["conforme", "non-applicable", undefined])
      expect(found(evaluation, [])).toEqual([]);
    for (const evaluation of ["partiel", "non-conforme"])
      expect(found(evaluation, [])).toEqual([
        `avertissement La fiche de 1.1 dit « ${evaluation} », et aucune action n’y répond.`,
      ]);
  });
  test("information alone where there is no plan", () => {
    expect(found("partiel")[0]).toMatch(/^info /);
  });
  test("one action that answers is enough, begun, late or done", () => {
    const gone = { etat: "abandonnee", motif: "Sans objet" };
    for (const cles of [{}, { echeance: "2024-06-01" }, { etat: "faite", preuves: lien }])
      expect(found("partiel", [gone, cles, gone])).toEqual([]);
  });
  test("what was verified answers the gap that there was then", () => {
    const verifiee = (le?: string) => [{ etat: "verifiee", preuves: lien, efficacite: { par: "DCL", le } }];
    expect(found("partiel", verifiee("2024-06-01"))).toEqual([]);
    expect(found("partiel", verifiee("2024-05-31"))[0]).toContain(
      "« A-1 » ne compte pas, elle est vérifiée depuis avant",
    );
    expect(found("partiel", verifiee())).toEqual([]);
    expect(found("partiel", [{ etat: "verifiee", preuves: lien, efficacite: "Lisible" }])).toEqual([]);
  });
  test("says why the first does not count", () => {
    expect(found("partiel", [{ ouverteLe: "2024-07-01" }])[0]).toContain("elle est à ouvrir plus tard");
    const remplacee = [{ etat: "abandonnee" }, { id: "B", remplace: "A-1", etat: "abandonnee", motif: "x" }];
    expect(found("partiel", remplacee)[0]).toContain("elle est remplacée par « B »");
  });
});

describe("what lapsed or is missing, while an action is being carried out", () => {
  const missing = (actions: Cles[]) =>
    told("preuve-manquante", { actions }).find((one) => one.includes(" 1.1 :")) ?? "";
  test("the open one that is due last is named, with its term", () => {
    const due = (echeance: string, id: string) => ({ id, echeance });
    const actions = [due("2024-08-01", "A"), due("2024-10-01", "B"), due("2024-09-01", "C")];
    for (const ordre of [actions, actions.toReversed(), [...actions.slice(1), ...actions.slice(0, 1)]])
      expect(missing(ordre)).toMatch(/^info .* L’action « B » est en cours, pour le 1er octobre 2024\.$/);
  });
  test("begun or not", () => {
    expect(missing([{ etat: "a-faire" }])).toContain(
      "L’action « A-1 » est à faire, pour le 30 septembre 2024.",
    );
  });
  test("one that is late, done or without term holds nothing", () => {
    for (const cles of [
      { echeance: "2024-06-29" },
      { etat: "faite", preuves: lien },
      { echeance: undefined },
    ]) {
      expect(missing([cles])).toMatch(/^avertissement /);
      expect(missing([cles])).not.toContain("L’action");
      expect(missing([{ id: "B", echeance: "2024-08-01" }, cles])).toContain("L’action « B »");
    }
  });
});
