import { sameWords } from "../../../mots/words.ts";
import { cosine, vectorize } from "../text/space.ts";

/** Likeness of each pair of texts among all of them, 0 to 1, to two decimals; 1 for the same words. */
export function similarities(pairs: readonly [de: string, vers: string][]): number[] {
  const vectors = vectorize(pairs.flat());
  return pairs.map(([de, vers], rank) => {
    if (de === "") return 0;
    if (sameWords(de, vers)) return 1;
    const [a, b] = [vectors[2 * rank], vectors[2 * rank + 1]];
    return a && b ? Math.min(0.99, Math.round(cosine(a, b) * 100) / 100) : 0;
  });
}
