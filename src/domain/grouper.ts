/** Items by key, in the order in which keys and items come. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** As `map`; the same list where nothing changes in it. */
export function mapped<T>(liste: readonly T[], change: (one: T) => T): readonly T[] {
  const changed = liste.map(change);
  return changed.every((one, rang) => one === liste[rang]) ? liste : changed;
}
