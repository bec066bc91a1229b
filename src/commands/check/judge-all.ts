import { naturally } from "../../domain/ordre.ts";

/** How many structures make a thread worth its start. */
const PAR_FIL = 6;

/** Threads to judge on: what was asked for, else the cores at hand where there is work for them. */
export function threadsFor(structures: number, asked: number | undefined, cores: number): number {
  if (structures < 2) return 1;
  return Math.max(1, asked ?? Math.min(cores, Math.floor(structures / PAR_FIL)));
}

/** Folders that one thread judges, with their places in the run. */
export interface Lot {
  chemins: readonly string[];
  rangs: readonly number[];
}

/**
 * Folders in their order, in lots that one thread judges: each alone, but those that share an id together, at the place
 * of the first, since their findings are numbered together.
 */
export function lotsOf(chemins: readonly string[], homonymes: ReadonlyMap<string, readonly string[]>): Lot[] {
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

/** Puts what comes in any order back in that of its ranks, and lets go of it as soon as it can. */
export class EnOrdre<T> {
  readonly #waiting = new Map<number, T>();
  readonly #rangs: readonly number[];
  #next = 0;

  constructor(
    rangs: readonly number[],
    private readonly take: (value: T) => void,
  ) {
    this.#rangs = rangs.toSorted((a, b) => a - b);
  }

  add(rang: number, value: T): void {
    this.#waiting.set(rang, value);
    for (let next = this.#awaited(); next !== undefined; next = this.#awaited()) {
      const value = this.#waiting.get(next);
      if (value === undefined) return;
      this.#waiting.delete(next);
      this.#next++;
      this.take(value);
    }
  }

  #awaited(): number | undefined {
    return this.#rangs[this.#next];
  }
}

/** A part of a run that several machines share. */
export interface Fragment {
  rang: number;
  total: number;
}

/**
 * The lots that one of several machines judges: the heaviest first, each to the machine that has least, so that all end
 * together. The same folders give the same parts everywhere.
 */
export function shardOf(lots: readonly Lot[], weights: readonly number[], { rang, total }: Fragment): Lot[] {
  const weightOf = ({ rangs }: Lot) => rangs.reduce((sum, one) => sum + (weights[one] ?? 1), 0);
  const loads = Array.from({ length: total }, () => 0);
  const taken = new Set<Lot>();
  for (const lot of lots.toSorted((a, b) => weightOf(b) - weightOf(a))) {
    const least = loads.indexOf(loads.reduce((min, load) => Math.min(min, load)));
    loads[least] = (loads[least] ?? 0) + weightOf(lot);
    if (least === rang - 1) taken.add(lot);
  }
  return lots.filter((lot) => taken.has(lot));
}
