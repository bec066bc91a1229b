import { expect, test } from "vitest";
import { containment, cosine, type Vector, vectorize } from "../../../../src/commands/diff/text/space.ts";

const vectors = (...texts: string[]) => vectorize(texts) as [Vector, Vector, Vector];

test("a vector has length one, its terms in ascending order", () => {
  const [one, empty] = vectors("délai annoncé délai tenu", "de la");
  expect(one.terms).toEqual([...one.terms].sort((a, b) => a - b));
  expect(one.weights.reduce((sum, weight) => sum + weight ** 2, 0)).toBeCloseTo(1, 12);
  expect(empty).toEqual({ terms: [], weights: [] });
});

test("terms are stems and pairs of neighbours, in alphabetical order whatever the order of the texts", () => {
  // Stems: annonc 1, délai 2, taux 3; pairs above them.
  const [a, b] = vectors("taux annoncé", "délai annoncé");
  expect(a.terms).toEqual([1, 3, 3 * 4 + 1]);
  expect(b.terms).toEqual([1, 2, 2 * 4 + 1]);
  const [y, x] = vectors("délai annoncé", "taux annoncé");
  expect([x, y]).toEqual([a, b]);
});

test("rare words weigh more than common ones, repeated ones more than single ones, pairs half as much", () => {
  const [one] = vectors("délai rare", "délai commun", "délai autre");
  const [delai = 0, rare = 0, pair = 0] = one.weights;
  expect(rare / delai).toBeCloseTo(Math.log(1 + 3) / Math.log(1 + 1), 12);
  expect(pair / rare).toBeCloseTo(0.5, 12);
  const [twice] = vectors("délai puis délai", "rien", "rien");
  const [once] = vectors("délai", "rien", "rien");
  expect(twice.terms[0]).toBe(once.terms[0]);
  const [w = 0, , same = 0] = vectorize(["délai taux délai", "tarif"])[0]?.weights ?? [];
  expect(w).not.toBe(same);
});

const a: Vector = { terms: [1, 4, 6], weights: [0.6, 0.8, 0] };

test.each<[string, Vector, number, number]>([
  ["itself", a, 1, 1],
  ["nothing", { terms: [], weights: [] }, 0, 0],
  ["what shares no term", { terms: [2, 3, 7], weights: [1, 1, 1] }, 0, 0],
  ["a part of it", { terms: [4], weights: [1] }, 0.8, 1],
  ["what shares its first term", { terms: [0, 1, 9], weights: [0.5, 0.5, 0.5] }, 0.3, 0.36],
  ["what shares its last term", { terms: [2, 5, 6], weights: [0.1, 0.1, 0.7] }, 0, 0.49],
])("likeness and containment beside %s", (_what, b, alike, held) => {
  expect(cosine(a, b)).toBeCloseTo(alike, 12);
  expect(cosine(b, a)).toBeCloseTo(alike, 12);
  expect(containment(a, b)).toBeCloseTo(held, 12);
  expect(containment(b, a)).toBeCloseTo(held, 12);
});

test("likeness never passes 1, whatever rounding does", () => {
  expect(cosine({ terms: [1], weights: [1.1] }, { terms: [1], weights: [1.1] })).toBe(1);
});
