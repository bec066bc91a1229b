import fc from "fast-check";
import { expect, test } from "vitest";
import type { LigneSelection } from "../../src/domain/referentiel.ts";
import { smallestChoices } from "../../src/selection/choix.ts";

const byNumber = (a: number, b: number) => a - b;

function ligne(changes: Partial<LigneSelection>): LigneSelection {
  return {
    id: "essai",
    quand: { type: "prefecture" },
    label: "obligatoire",
    obligatoires: [1],
    mots: "Essai",
    ...changes,
  };
}

test("a minimum gives every way to reach it", () => {
  const auMoins = { nombre: 2, parmi: [3, 4, 5] };
  expect(smallestChoices(ligne({ auMoins }), [1, 2, 3, 4, 5], byNumber, 100)).toEqual([
    [1, 3, 4],
    [1, 3, 5],
    [1, 4, 5],
  ]);
});

test("an imposed module counts in the minimum when it is one of those to choose from", () => {
  const auMoins = { nombre: 2, parmi: [1, 3] };
  expect(smallestChoices(ligne({ auMoins }), [1, 2, 3], byNumber, 100)).toEqual([[1, 3]]);
});

test("where the rule reads in several ways, both are there", () => {
  const lectures = [{ modules: [2], lectures: ["l’une", "l’autre"] }];
  expect(smallestChoices(ligne({ lectures }), [1, 2, 3], byNumber, 100)).toEqual([[1], [1, 2]]);
});

test("a minimum that no module can reach gives no choice", () => {
  const auMoins = { nombre: 3, parmi: [3, 4] };
  expect(smallestChoices(ligne({ auMoins }), [1, 3, 4], byNumber, 100)).toEqual([]);
});

test("beyond the limit, only the modules preferred are combined; up to it, all are", () => {
  const choices = (max: number, prefere = byNumber) =>
    smallestChoices(
      ligne({ auMoins: { nombre: 2, parmi: [3, 4, 5, 6, 7] } }),
      [1, 3, 4, 5, 6, 7],
      prefere,
      max,
    );
  expect(choices(10)).toHaveLength(10);
  expect(choices(9)).toEqual([
    [1, 3, 4],
    [1, 3, 5],
    [1, 3, 6],
    [1, 4, 5],
    [1, 4, 6],
    [1, 5, 6],
  ]);
  expect(choices(6)).toHaveLength(6);
  expect(choices(5)).toHaveLength(3);
  expect(choices(1)).toEqual([[1, 3, 4]]);
  expect(choices(1, (a, b) => b - a)).toEqual([[1, 6, 7]]);
});

test("without a minimum there is one choice, what is imposed", () => {
  expect(smallestChoices(ligne({}), [1, 2], byNumber, 100)).toEqual([[1]]);
});

test("however many modules there are, choices are few, distinct, and hold what is imposed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (taille, nombre) => {
      const parmi = Array.from({ length: taille }, (_, rang) => rang + 2);
      const choix = smallestChoices(ligne({ auMoins: { nombre, parmi } }), [1, ...parmi], byNumber, 50);
      expect(choix.length).toBeLessThanOrEqual(50);
      expect(choix.length > 0).toBe(nombre <= taille);
      expect(new Set(choix.map(String)).size).toBe(choix.length);
      for (const modules of choix) {
        expect(modules).toContain(1);
        expect(modules).toHaveLength(1 + nombre);
      }
    }),
  );
});
