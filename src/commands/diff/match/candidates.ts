import type { Vector } from "../text/space.ts";

/** A text of the first list beside one of the second, with how alike they are. */
export interface Candidate {
  de: number;
  vers: number;
  cosinus: number;
}

/** Below this two texts share chance words only. */
const FLOOR = 0.1;

/**
 * The pairs that share enough words to be worth a look, by an inverted index: texts without a word in common
 * never meet, so that the cost follows the words shared and not the product of the two lists.
 */
export function findCandidates(de: readonly Vector[], vers: readonly Vector[]): Candidate[] {
  const postings = new Map<number, [vers: number, weight: number][]>();
  vers.forEach((vector, j) => {
    vector.terms.forEach((term, k) => {
      const list = postings.get(term);
      const posting: [number, number] = [j, vector.weights[k] ?? 0];
      if (list) list.push(posting);
      else postings.set(term, [posting]);
    });
  });
  const sums = new Float64Array(vers.length);
  return de.flatMap((vector, i) => {
    const touched: number[] = [];
    vector.terms.forEach((term, k) => {
      const weight = vector.weights[k] ?? 0;
      for (const [j, other] of postings.get(term) ?? []) {
        if (sums[j] === 0) touched.push(j);
        sums[j] = (sums[j] ?? 0) + weight * other;
      }
    });
    const row = touched
      .sort((a, b) => a - b)
      .map((j) => ({ de: i, vers: j, cosinus: Math.min(1, sums[j] ?? 0) }));
    for (const j of touched) sums[j] = 0;
    return row.filter(({ cosinus }) => cosinus >= FLOOR);
  });
}
