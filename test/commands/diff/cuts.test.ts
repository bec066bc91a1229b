import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffReferentiels } from "../../../src/commands/diff/diff.ts";
import type { Engagement, Referentiel, SousEngagement } from "../../../src/domain/referentiel.ts";
import { QUALEPREF, QUALI_ATE } from "./published.ts";

/** Cuts a text after a share of its words; both pieces keep at least one. */
function halves(texte: string, part: number): [string, string] {
  const words = texte.split(/\s+/);
  const at = Math.max(1, Math.min(words.length - 1, Math.round(words.length * part)));
  return [words.slice(0, at).join(" "), words.slice(at).join(" ")];
}

function withEngagements(
  referentiel: Referentiel,
  id: string,
  edit: (engagements: Engagement[]) => Engagement[],
): Referentiel {
  const modules = referentiel.modules.map((module) => ({
    ...module,
    engagements: edit(module.engagements),
  }));
  return { ...referentiel, id, version: "coupe", modules };
}

const bare = (sous: SousEngagement, id: string, texte: string): SousEngagement => ({
  ...sous,
  id,
  texte,
  methodesControle: [],
});

/** Every sous-engagement in two: 4.3 and 4.39. */
function cutPromises(referentiel: Referentiel, id: string, parts: readonly number[]): Referentiel {
  let rank = 0;
  return withEngagements(referentiel, id, (engagements) =>
    engagements.map((engagement) => ({
      ...engagement,
      sousEngagements: engagement.sousEngagements.flatMap((sous) => {
        const [start, end] = halves(sous.texte, parts[rank++ % parts.length] ?? 0.5);
        return [bare(sous, sous.id, start), bare(sous, `${sous.id}9`, end)];
      }),
    })),
  );
}

/** Every engagement in two, 4 and 104, each with half of the sous-engagements. */
function cutEngagements(referentiel: Referentiel, id: string, part: number): Referentiel {
  return withEngagements(referentiel, id, (engagements) =>
    engagements.flatMap((engagement) => {
      const { numero, texte, sousEngagements } = engagement;
      const [start, end] = halves(texte, part);
      const at = Math.ceil(sousEngagements.length / 2);
      const rest = sousEngagements
        .slice(at)
        .map((sous, rank) => ({ ...sous, id: `${numero + 100}.${rank + 1}` }));
      return [
        { ...engagement, texte: start, sousEngagements: sousEngagements.slice(0, at) },
        { ...engagement, numero: numero + 100, texte: end, sousEngagements: rest },
      ];
    }),
  );
}

const parts = fc.array(fc.double({ min: 0.25, max: 0.75, noNaN: true }), { minLength: 11, maxLength: 11 });

describe.each([QUALEPREF, QUALI_ATE])("$id", (referentiel) => {
  test.each([referentiel.id, "autre"])(
    "every promise cut in two is split, joined again merged (the other is %s)",
    (id) => {
      const check = (drawn: readonly number[]) => {
        const cut = cutPromises(referentiel, id, drawn);
        const split = diffReferentiels(referentiel, cut).sousEngagements;
        const joined = diffReferentiels(cut, referentiel).sousEngagements;
        expect(split.filter(({ de, vers }) => `${vers}` !== `${de},${de}9`)).toEqual([]);
        expect(joined.filter(({ de, vers }) => `${de}` !== `${vers},${vers}9`)).toEqual([]);
        expect(new Set(split.map(({ nature }) => nature))).toEqual(new Set(["scinde"]));
        expect(new Set(joined.map(({ nature }) => nature))).toEqual(new Set(["fusionne"]));
      };
      check([0.5]);
      fc.assert(fc.property(parts, check), { numRuns: 3 });
    },
  );

  test.each([referentiel.id, "autre"])("every engagement too (the other is %s)", (id) => {
    for (const part of [0.5, 0.35]) {
      const cut = cutEngagements(referentiel, id, part);
      const split = diffReferentiels(referentiel, cut).engagements;
      expect(split.filter(({ de, vers }) => `${vers}` !== `${de},${Number(de[0]) + 100}`)).toEqual([]);
      const joined = diffReferentiels(cut, referentiel).engagements;
      expect(joined.filter(({ de, vers }) => `${de}` !== `${vers},${Number(vers[0]) + 100}`)).toEqual([]);
    }
  });
});
