import type { Vector } from "../text/space.ts";
import { bestBy, isClear, type Scored } from "./preferences.ts";

/** From this share of its weight a text stands in another. */
const INSIDE = 0.7;

/** From this share of its weight a text is shared out among its parts. */
const WHOLE = 0.7;

/** Each part brings at least this share, which no other brings: copies of one text are no parts. */
const OWN = 0.1;

/** The vectors of both lists. */
export interface Space {
  de: readonly Vector[];
  vers: readonly Vector[];
}

/**
 * A text cut in parts, or made of them: each part prefers it clearly and stands in it nearly whole, and together
 * they hold nearly all of it. None of them need be the better one.
 */
export function sharesOf(candidates: readonly Scored[], space: Space, rule: { marge: number }): Scored[] {
  return (["de", "vers"] as const).flatMap((side) => {
    const other = side === "de" ? "vers" : "de";
    const best = bestBy(candidates, other);
    const parts = new Map<number, Scored[]>();
    for (const one of candidates) {
      if (!isClear(best.get(one[other]), one, rule.marge)) continue;
      const [whole, part] = [space[side][one[side]], space[other][one[other]]];
      if (!whole || !part || held(part, [whole]) < INSIDE) continue;
      parts.set(one[side], [...(parts.get(one[side]) ?? []), one]);
    }
    return [...parts].flatMap(([place, ones]) => {
      const whole = space[side][place];
      const vectors = ones.flatMap((one) => space[other][one[other]] ?? []);
      return whole && isSharedOut(whole, vectors) ? ones : [];
    });
  });
}

function isSharedOut(whole: Vector, parts: readonly Vector[]): boolean {
  if (parts.length < 2) return false;
  const all = held(whole, parts);
  if (all < WHOLE) return false;
  return parts.every(
    (part) =>
      all -
        held(
          whole,
          parts.filter((one) => one !== part),
        ) >=
      OWN,
  );
}

/** Share of a text's weight, squared, that stands in one of the others. */
function held(text: Vector, others: readonly Vector[]): number {
  const terms = new Set(others.flatMap(({ terms }) => terms));
  return text.terms.reduce((sum, term, k) => (terms.has(term) ? sum + (text.weights[k] ?? 0) ** 2 : sum), 0);
}
