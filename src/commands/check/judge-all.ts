import { naturally } from "../../domain/ordre.ts";

/** How many structures make a thread worth its start. */
const PAR_FIL = 6;

/** Threads to judge on: what was asked for, else the cores at hand where there is work for them. */
export function threadsFor(structures: number, asked: number | undefined, cores: number): number {
  if (structures < 2) return 1;
  return Math.max(1, asked ?? Math.min(cores, Math.floor(structures / PAR_FIL)));
}

/**
 * Folders in their order, in lots that one thread judges: each alone, but those that share an id together, at the place
 * of the first, since their findings are numbered together.
 */
export function lotsOf(
  chemins: readonly string[],
  homonymes: ReadonlyMap<string, readonly string[]>,
): { chemins: readonly string[]; rangs: readonly number[] }[] {
  const ordered = [...chemins].sort(naturally);
  const rangs = new Map(ordered.map((chemin, rang) => [chemin, rang]));
  const groups = new Map<string, readonly string[]>();
  for (const group of homonymes.values()) {
    const folders = group.map((chemin) => (chemin === "." ? "" : chemin)).sort(naturally);
    for (const chemin of folders) groups.set(chemin, folders);
  }
  const seen = new Set<string>();
  return ordered.flatMap((chemin) => {
    if (seen.has(chemin)) return [];
    const lot = groups.get(chemin) ?? [chemin];
    for (const one of lot) seen.add(one);
    return [{ chemins: lot, rangs: lot.map((one) => rangs.get(one) ?? 0) }];
  });
}

/** Puts what comes in any order back in its own, and lets go of it as soon as it can. */
export class EnOrdre<T> {
  readonly #waiting = new Map<number, T>();
  #next = 0;

  constructor(private readonly take: (value: T) => void) {}

  add(rang: number, value: T): void {
    this.#waiting.set(rang, value);
    for (
      let ready = this.#waiting.get(this.#next);
      ready !== undefined;
      ready = this.#waiting.get(this.#next)
    ) {
      this.#waiting.delete(this.#next++);
      this.take(ready);
    }
  }
}
