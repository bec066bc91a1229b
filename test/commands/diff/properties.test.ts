import fc from "fast-check";
import { expect, test } from "vitest";
import { diffReferentiels } from "../../../src/commands/diff/diff.ts";
import { NIVEAUX, nodesOf } from "../../../src/commands/diff/facts/nodes.ts";
import type { Diff } from "../../../src/commands/diff/types.ts";
import { validate } from "../../../src/generated/validate-diff.js";
import { anyReferentiel } from "./arbitrary.ts";

const RUNS = { numRuns: 80 };

test("a référentiel beside itself holds nothing but « identique »", () => {
  fc.assert(
    fc.property(anyReferentiel(), (a) => {
      const diff = diffReferentiels(a, structuredClone(a));
      const entries = NIVEAUX.flatMap((niveau) => diff[niveau]);
      expect(entries.filter(({ nature }) => nature !== "identique")).toEqual([]);
      expect(diff.synthese).toEqual({ rupture: 0, "a-revoir": 0, editorial: 0 });
    }),
    RUNS,
  );
});

function linksOf(diff: Diff, turned: boolean): string[] {
  return NIVEAUX.flatMap((niveau) =>
    diff[niveau].flatMap(({ liens }) =>
      liens.map(({ de, vers }) => `${niveau} ${turned ? `${vers} ${de}` : `${de} ${vers}`}`),
    ),
  ).sort();
}

test.each(["essai", "autre"])("links mirror when the sides are exchanged (the other is %s)", (id) => {
  fc.assert(
    fc.property(anyReferentiel(), anyReferentiel(id, "2"), (a, b) => {
      expect(linksOf(diffReferentiels(a, b), false)).toEqual(linksOf(diffReferentiels(b, a), true));
    }),
    RUNS,
  );
});

test("every id of both sides stands in exactly one group, and the shape is the schema’s", () => {
  fc.assert(
    fc.property(anyReferentiel(), anyReferentiel("autre"), (a, b) => {
      const diff = diffReferentiels(a, b);
      for (const niveau of NIVEAUX) {
        expect(diff[niveau].flatMap(({ de }) => de).sort()).toEqual(idsOf(a, niveau));
        expect(diff[niveau].flatMap(({ vers }) => vers).sort()).toEqual(idsOf(b, niveau));
      }
      expect(validate(diff), JSON.stringify(validate.errors)).toBe(true);
    }),
    RUNS,
  );
});

function idsOf(referentiel: Parameters<typeof nodesOf>[0], niveau: (typeof NIVEAUX)[number]): string[] {
  return nodesOf(referentiel)
    [niveau].map(({ id }) => id)
    .sort();
}
