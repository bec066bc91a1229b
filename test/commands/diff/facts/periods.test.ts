import { expect, test } from "vitest";
import { comparePeriods, comparePeriodsWithoutMethods } from "../../../../src/commands/diff/facts/periods.ts";
import type { Periode } from "../../../../src/domain/referentiel.ts";

const every = (mois: number): Periode => ({ mois, mots: "" });
const everyService = (mois: number): Periode => ({ mois, mots: "", par: "service-metier" });
/** Months of a promise, and of a control method. */
type Demandes = [promesse?: number | undefined, methode?: number];

const told = (changes: ReturnType<typeof comparePeriods>) =>
  changes.map(({ type, de, vers }) => `${type} ${de ?? ""}→${vers ?? ""}`);

test.each([
  [undefined, undefined, []],
  [undefined, every(12), ["periode-ajoutee →chaque année"]],
  [every(12), undefined, ["periode-retiree chaque année→"]],
  [every(12), every(12), []],
  [everyService(12), everyService(12), []],
  [every(12), every(3), ["periode-raccourcie chaque année→chaque trimestre"]],
  [every(3), every(12), ["periode-allongee chaque trimestre→chaque année"]],
  [
    every(3),
    everyService(12),
    ["periode-allongee chaque trimestre→chaque année, pour chaque service métier"],
  ],
  [every(12), everyService(12), ["periode-raccourcie chaque année→chaque année, pour chaque service métier"]],
  [everyService(12), every(12), ["periode-allongee chaque année, pour chaque service métier→chaque année"]],
])("from %j to %j", (de, vers, attendu) => {
  expect(told(comparePeriods(de, vers, "s"))).toEqual(attendu);
});

test.each<[string, Demandes, Demandes, string[]]>([
  ["nothing on either side", [], [], []],
  ["a promise that a method keeps", [12], [undefined, 12], []],
  [
    "a promise that a method keeps more often",
    [12],
    [undefined, 6],
    ["periode-indeterminee →chaque semestre"],
  ],
  ["a promise that a method keeps less often", [3], [undefined, 12], ["periode-retiree chaque trimestre→"]],
  ["a promise that is gone", [12], [], ["periode-retiree chaque année→"]],
  ["a promise that comes", [], [12], ["periode-ajoutee →chaque année"]],
  ["a method before, nothing after", [undefined, 12], [], ["periode-indeterminee chaque année→"]],
  ["a method before, a promise of as much after", [undefined, 12], [12], ["periode-ajoutee →chaque année"]],
  [
    "a method before, a promise of less after",
    [undefined, 3],
    [12],
    ["periode-ajoutee →chaque année", "periode-indeterminee chaque trimestre→"],
  ],
  ["a method after, nothing before", [], [undefined, 6], ["periode-indeterminee →chaque semestre"]],
])("where methods are not known on one side: %s", (_what, de, vers, attendu) => {
  const of = ([promesse, methode]: Demandes) => ({
    promesse: promesse === undefined ? undefined : every(promesse),
    methode: methode === undefined ? undefined : every(methode),
  });
  expect(told(comparePeriodsWithoutMethods(of(de), of(vers), "s"))).toEqual(attendu);
});
