import { stemsOf } from "./stems.ts";

/** A text as weights of terms, of length one; terms in ascending order. Empty for a text that says nothing. */
export interface Vector {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
}

/** Weight of two neighbouring words beside that of a stem: « délai annoncé » says a little more than its words. */
const PAIR = 0.5;

/**
 * The tf-idf vectors of these texts: words that few of them hold weigh most. A term is a stem, or two neighbours.
 * Terms are numbered in alphabetical order and sums run over them in that order, so that two texts give the same
 * figure whichever comes first.
 */
export function vectorize(texts: readonly string[]): Vector[] {
  const stemmed = texts.map(stemsOf);
  const vocabulary = new Map([...new Set(stemmed.flat())].sort().map((stem, place) => [stem, place + 1]));
  const counted = stemmed.map((stems) => countTerms(stems, vocabulary));
  const frequency = new Map<number, number>();
  for (const counts of counted) {
    for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return counted.map((counts) => {
    const terms = [...counts.keys()].sort((a, b) => a - b);
    const raw = terms.map((term) => {
      const rarity = Math.log(1 + texts.length / (frequency.get(term) ?? 1));
      const weight = term > vocabulary.size ? rarity * PAIR : rarity;
      return (1 + Math.log(counts.get(term) ?? 1)) * weight;
    });
    const length = Math.sqrt(raw.reduce((sum, weight) => sum + weight * weight, 0));
    return { terms, weights: raw.map((weight) => weight / length) };
  });
}

/** How often each stem occurs, and each pair of neighbours (numbered above all stems). */
function countTerms(stems: readonly string[], vocabulary: ReadonlyMap<string, number>): Map<number, number> {
  const counts = new Map<number, number>();
  let before = 0;
  for (const stem of stems) {
    const place = vocabulary.get(stem) ?? 0;
    counts.set(place, (counts.get(place) ?? 0) + 1);
    const pair = before * (vocabulary.size + 1) + place;
    if (before > 0) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    before = place;
  }
  return counts;
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
