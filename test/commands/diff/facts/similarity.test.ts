import { expect, test } from "vitest";
import { similarities } from "../../../../src/commands/diff/facts/similarity.ts";

test("likeness is 1 for the same words alone, and nothing is like an empty text", () => {
  expect(
    similarities([
      ["Nos horaires", "nos Horaires."],
      ["Nos horaires", "Aucun tarif"],
      ["", ""],
      ["", "de la"],
      ["Nos horaires", ""],
      ["de la", "de la"],
      ["les horaires", "des horaires"],
    ]),
  ).toEqual([1, 0, 0, 0, 0, 1, 0.99]);
  const [half = 0] = similarities([["Nos horaires affichés", "Nos horaires publiés"]]);
  expect(half).toBeGreaterThan(0.1);
  expect(half).toBeLessThan(0.9);
  expect(half).toBe(Number(half.toFixed(2)));
});
