/** What an entry of a folder is, symbolic links followed. */
export type Genre = "fichier" | "dossier" | "lien-sortant" | "autre";

export interface Entree {
  /** As the medium gives it: not normalised. */
  nom: string;
  genre: Genre;
}

export interface Etat {
  genre: Genre;
  /** Bytes; 0 for a folder. */
  taille: number;
}

/** Why the depot did not do what it was asked. */
export type Refus = "absent" | "illisible" | "hors-racine" | "boucle" | "pas-un-fichier" | "pas-un-dossier";

export class DepotError extends Error {
  constructor(
    readonly refus: Refus,
    readonly chemin: string,
  ) {
    super(`${refus}: ${chemin}`);
  }
}

export interface Lecture {
  readonly taille: number;
  /** At most `longueur` bytes from `position`; fewer only at the end. */
  read(position: number, longueur: number): Uint8Array;
  close(): void;
}

/**
 * Where files come from: one root, below which every path lies (`/` between names, no leading one, `""` the root).
 * Synchronous. No path leaves the root, symbolic links followed. Every method throws `DepotError`.
 */
export interface Depot {
  /** Entries of a folder, sorted by code unit. */
  list(chemin: string): Entree[];
  stat(chemin: string): Etat;
  /** The first `max` bytes of a file. */
  read(chemin: string, max: number): Uint8Array;
  open(chemin: string): Lecture;
}
