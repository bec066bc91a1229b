/**
 * The candidate nearest to a word that is not one of them: for « vouliez-vous dire … ? ».
 * Nothing when every candidate is further than a third of the word's letters.
 */
export function nearest(mot: string, candidats: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(mot.length / 3)) + 1;
  for (const candidat of candidats) {
    if (Math.abs(candidat.length - mot.length) >= least) continue;
    const distance = editDistance(mot.toLowerCase(), candidat.toLowerCase());
    if (distance < least) [best, least] = [candidat, distance];
  }
  return best;
}

/** Letters to insert, remove or replace, or neighbours to swap, to go from `a` to `b`. */
function editDistance(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j] ?? 0, (before[j - 2] ?? 0) + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
