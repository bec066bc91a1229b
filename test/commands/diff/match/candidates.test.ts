import { expect, test } from "vitest";
import { findCandidates } from "../../../../src/commands/diff/match/candidates.ts";
import type { Vector } from "../../../../src/commands/diff/text/space.ts";

const vector = (weights: Record<number, number>): Vector => ({
  terms: Object.keys(weights).map(Number),
  weights: Object.values(weights),
});

test("pairs with enough words in common, in the order of both lists", () => {
  const de = [vector({ 1: 0.6, 2: 0.8 }), vector({ 9: 1 }), vector({ 2: 1 })];
  const vers = [vector({ 2: 1 }), vector({ 1: 1 }), vector({ 1: 0.6, 2: 0.8 }), vector({ 3: 1 })];
  expect(
    findCandidates(de, vers).map(({ de, vers, cosinus }) => [de, vers, Math.round(cosinus * 100) / 100]),
  ).toEqual([
    [0, 0, 0.8],
    [0, 1, 0.6],
    [0, 2, 1],
    [2, 0, 1],
    [2, 2, 0.8],
  ]);
});

test("a tenth is enough, and no pair passes 1", () => {
  const one = [vector({ 1: 1 })];
  expect(findCandidates(one, [vector({ 1: 0.1 }), vector({ 1: 0.09 }), vector({ 1: 1.2 })])).toEqual([
    { de: 0, vers: 0, cosinus: 0.1 },
    { de: 0, vers: 2, cosinus: 1 },
  ]);
});
