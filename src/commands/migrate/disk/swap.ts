import path from "node:path";
import { ATELIER, JOURNAL } from "../../../domain/migration.ts";
import { DISQUE, type Disque } from "./disk.ts";

/** Where the new files are made ready, and where the old ones are put while they change places. */
export function workshop(structure: string): {
  atelier: string;
  nouveau: string;
  ancien: string;
  journal: string;
} {
  const atelier = path.join(structure, ATELIER);
  return {
    atelier,
    nouveau: path.join(atelier, "nouveau"),
    ancien: path.join(atelier, "ancien"),
    journal: path.join(atelier, JOURNAL),
  };
}

/**
 * Puts what is ready in the place of what is there: a journal first, then two renames for each folder, one for
 * each file. Whatever stops
 * it, `recover` finishes it: before the journal nothing has moved, after it everything can.
 */
export function swap(structure: string, entrees: readonly string[], disque: Disque = DISQUE): void {
  const { journal } = workshop(structure);
  disque.write(`${journal}.part`, JSON.stringify({ version: 1, entrees }));
  disque.rename(`${journal}.part`, journal);
  finish(structure, entrees, disque);
}

/** A migration was stopped after its journal: part of the structure may be new, part old. */
export function isInterrupted(structure: string, disque: Disque = DISQUE): boolean {
  return disque.exists(workshop(structure).journal);
}

/** Takes away what was made ready where nothing has moved; what cannot be is left to the next migration. */
export function discard(structure: string, disque: Disque = DISQUE): void {
  try {
    disque.remove(workshop(structure).atelier);
  } catch {
    // the disk that refused to write may refuse this too
  }
}

export type Reprise = "rien" | "achevee" | "annulee";

/** Finishes a migration that was stopped after its journal, or forgets one that was stopped before. */
export function recover(structure: string, disque: Disque = DISQUE): Reprise {
  const { atelier, nouveau, journal } = workshop(structure);
  if (!disque.exists(journal)) {
    const begun = disque.exists(nouveau);
    disque.remove(atelier);
    return begun ? "annulee" : "rien";
  }
  finish(structure, JSON.parse(disque.read(journal)).entrees, disque);
  return "achevee";
}

function finish(structure: string, entrees: readonly string[], disque: Disque): void {
  const { atelier, nouveau, ancien, journal } = workshop(structure);
  for (const entree of entrees) {
    const [place, ready, old] = [structure, nouveau, ancien].map((folder) => path.join(folder, entree)) as [
      string,
      string,
      string,
    ];
    if (!disque.exists(ready)) continue;
    // a file is replaced at once: quali.yaml never misses, and the folder can always be named by it
    if (disque.isFolder(place)) disque.rename(place, old);
    disque.rename(ready, place);
  }
  disque.remove(ancien);
  disque.remove(nouveau);
  disque.remove(journal);
  disque.remove(atelier);
}
