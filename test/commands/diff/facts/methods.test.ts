import { expect, test } from "vitest";
import { compareMethods, compareParts } from "../../../../src/commands/diff/facts/methods.ts";
import type { MethodeControle, Partie } from "../../../../src/domain/referentiel.ts";
import { condition, methode } from "../../../support/referentiel.ts";

/** « type sujet : de → vers » for each change. */
function told(de: MethodeControle[], vers: MethodeControle[]): string[] {
  return compareMethods(de, vers).map(
    ({ type, sujet, de, vers }) => `${type} ${sujet} : ${de ?? ""} → ${vers ?? ""}`,
  );
}

/** A control method asked every so many months, which tells it from its twins. */
const every = (id: string, texte: string, mois: number) =>
  methode(id, { texte, periode: { mois, mots: "" } });

const REGISTRE = "Registre des formations suivies par les agents d’accueil";

test("methods of the same words are set beside each other, their own id first", () => {
  const twins = [every("a", REGISTRE, 1), every("b", REGISTRE, 3)];
  expect(told(twins, twins.toReversed())).toEqual([]);
  expect(told(twins, [every("b", REGISTRE, 3), every("c", REGISTRE, 1)])).toEqual([]);
  expect(told(twins, [every("b", REGISTRE, 3)])).toEqual([`methode-retiree a : ${REGISTRE} → `]);
  expect(told(twins, [every("d", REGISTRE, 1), every("c", REGISTRE, 3)])).toEqual([]);
  const unlike = [methode("a", { texte: "Horaires" }), methode("b", { texte: "Tarifs" })];
  const exchanged = [methode("a", { texte: "Tarifs" }), methode("b", { texte: "Horaires" })];
  expect(told(unlike, exchanged)).toEqual([]);
});

test("the others are set beside those that are most like them", () => {
  const reworded = `${REGISTRE} et de guichet`;
  expect(told([methode("a", { texte: REGISTRE })], [methode("b", { texte: reworded })])).toEqual([
    `methode-reformulee b : ${REGISTRE} → ${reworded}`,
  ]);
  const touched = "Le registre de formation suivie par l’agent d’accueil";
  expect(told([methode("a", { texte: REGISTRE })], [methode("b", { texte: touched })])).toEqual([
    `methode-retouchee b : ${REGISTRE} → ${touched}`,
  ]);
});

test("of two that are as like it, a method goes to the one of its id", () => {
  const of = (id: string, fin: string) => methode(id, { texte: `${REGISTRE} ${fin}` });
  const de = [methode("b", { texte: REGISTRE })];
  const vers = [of("a", "rattachée"), of("b", "contractuelle")];
  expect(told(de, vers).map((line) => line.split(" :")[0])).toEqual([
    "methode-reformulee b",
    "methode-ajoutee a",
  ]);
});

test("where a method is controlled", () => {
  const central = [methode("a", { controle: "central" })];
  expect(told([methode("a")], central)).toEqual(["controle-devenu-central a :  → "]);
  expect(told(central, [methode("a")])).toEqual(["controle-devenu-local a :  → "]);
});

const partie = (id: string, mots: string, mois?: number): Partie => ({
  id,
  objet: mots,
  mots,
  natures: ["affichage"],
  ...(mois && { periode: { mois, mots: "" } }),
});

test("parts are the same by their id or by their words", () => {
  const parts = (...parties: Partie[]) => ({ parties });
  const types = (de: Partie[], vers: Partie[]) => compareParts(parts(...de), parts(...vers));
  expect(types([partie("a.1", "COPIL")], [partie("a.1", "comité de pilotage")])).toEqual([]);
  expect(types([partie("a.1", "en COPIL")], [partie("b.2", "En copil.")])).toEqual([]);
  expect(types([partie("a.1", "COPIL")], [partie("a.2", "CSA")]).map(({ type }) => type)).toEqual([
    "partie-retiree",
    "partie-ajoutee",
  ]);
  expect(compareParts({}, {})).toEqual([]);
});

test("periods are compared part by part where the parts are the same, and by the shortest elsewhere", () => {
  const parts = (...parties: Partie[]) => [methode("a", { parties })];
  const periods = (de: MethodeControle[], vers: MethodeControle[]) =>
    told(de, vers).filter((line) => line.startsWith("periode"));
  const two = parts(partie("a.1", "COPIL", 12), partie("a.2", "CSA", 3));
  expect(periods(two, parts(partie("a.1", "COPIL", 6), partie("a.2", "CSA", 3)))).toEqual([
    "periode-raccourcie a.1 : chaque année → chaque semestre",
  ]);
  expect(periods(two, parts(partie("a.1", "COPIL", 12)))).toEqual([
    "periode-allongee a : chaque trimestre → chaque année",
  ]);
  expect(periods(two, parts(partie("a.1", "COPIL", 6), partie("a.3", "autre", 3)))).toEqual([]);
  const plain = [methode("a", { periode: { mois: 12, mots: "" } })];
  expect(periods(plain, parts(partie("a.1", "COPIL", 6)))).toEqual([
    "periode-raccourcie a : chaque année → chaque semestre",
  ]);
});

test("conditions of a method and of its parts, under its id", () => {
  const bound = { ...partie("a.1", "COPIL"), condition: condition("svi") };
  expect(
    told([methode("a", { parties: [bound] })], [methode("a", { parties: [partie("a.1", "COPIL")] })]),
  ).toEqual(["condition-retiree a : svi → "]);
});
