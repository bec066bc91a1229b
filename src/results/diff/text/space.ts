import { stemsOf } from "./stems.ts";

/** A text as weights of terms, of length one; terms in ascending order. Empty for a text that says nothing. */
export interface Vector {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
}

/** Two words that follow each other say half as much again as each alone: « délai » in « délai annoncé ». */
const PAIR = 0.5;

/** Stems, and pairs of neighbours, with how often each occurs. */
function countTerms(text: string): Map<string, number> {
  const stems = stemsOf(text);
  const terms = stems.flatMap((stem, i) => (i === 0 ? [stem] : [stem, `${stems[i - 1]} ${stem}`]));
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/**
 * The tf-idf vectors of these texts: words that few of them hold weigh most.
 * Sums run over terms in one order, so that the same two texts give the same figure whichever comes first.
 */
export function vectorize(texts: readonly string[]): Vector[] {
  const counted = texts.map(countTerms);
  const frequency = new Map<string, number>();
  for (const counts of counted) {
    for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const names = [...frequency.keys()].sort();
  const rank = new Map(names.map((term, i) => [term, i]));
  const idf = names.map((term) => {
    const rarity = Math.log(1 + texts.length / (frequency.get(term) ?? 1));
    return term.includes(" ") ? rarity * PAIR : rarity;
  });
  return counted.map((counts) => {
    const entries = [...counts].map(([term, count]): [number, number] => [rank.get(term) ?? 0, count]);
    entries.sort((a, b) => a[0] - b[0]);
    const raw = entries.map(([term, count]) => (1 + Math.log(count)) * (idf[term] ?? 0));
    const length = Math.sqrt(raw.reduce((sum, weight) => sum + weight * weight, 0));
    return { terms: entries.map(([term]) => term), weights: raw.map((weight) => weight / length) };
  });
}

/** Cosine of two vectors of one space, 0 (nothing in common) to 1. */
export function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const [x, y] = [a.terms[i] ?? 0, b.terms[j] ?? 0];
    if (x === y) sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return Math.min(1, sum);
}

/** Share of one vector's weight, squared, that the other holds too, the better way round: 1 when all of it is there. */
export function containment(a: Vector, b: Vector): number {
  let [ofA, ofB] = [0, 0];
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const [x, y] = [a.terms[i] ?? 0, b.terms[j] ?? 0];
    if (x === y) {
      ofA += (a.weights[i] ?? 0) ** 2;
      ofB += (b.weights[j] ?? 0) ** 2;
    }
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return Math.max(ofA, ofB);
}
