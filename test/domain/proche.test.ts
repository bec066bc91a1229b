import { expect, test } from "vitest";
import { nearest } from "../../src/domain/proche.ts";

test.each([
  ["evalution", "evaluation"],
  ["Evaluation", "evaluation"],
  ["evaluatoin", "evaluation"],
  ["methode", "methodes"],
  ["15.33", "15.3"],
])("%s is nearest to %s", (mot, attendu) => {
  expect(nearest(mot, ["preuves", "methodes", "evaluation", "15.3"])).toBe(attendu);
});

test("says nothing rather than something far away", () => {
  expect(nearest("couleur", ["preuves", "methodes"])).toBeUndefined();
  expect(nearest("x", [])).toBeUndefined();
});
