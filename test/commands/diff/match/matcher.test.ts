import { expect, test } from "vitest";
import { measureMatcher, wilson } from "./measure.ts";

test("the texts alone find the promises that kept their meaning, and few others", () => {
  const score = measureMatcher();
  for (const { justes, fausses, manquees } of Object.values(score)) {
    expect(justes / (justes + fausses.length), `fausses : ${fausses}`).toBeGreaterThanOrEqual(0.9);
    expect(justes / (justes + manquees.length), `manquées : ${manquees}`).toBeGreaterThanOrEqual(0.9);
  }
});

test("Wilson’s interval", () => {
  expect(wilson(9, 10).map((bound) => bound.toFixed(3))).toEqual(["0.596", "0.982"]);
  expect(wilson(0, 0)).toEqual([0, 1]);
});
