import type { Pointeur, Source } from "./source.ts";

/** What must not leave the house of a confidential piece, and the one name by which it is told outside. */
export interface Discretion {
  /** `confidentielle 15.3/2`: the second piece of the fiche of 15.3. */
  nom: string;
  /** Texts of the piece and names of its files, the longest first. */
  mots: readonly string[];
  source: Source;
  pointeur: Pointeur;
}

/** The confidential pieces of a structure. */
export interface Confidences {
  /** By `pieceKey`. */
  pieces: ReadonlyMap<string, Discretion>;
  /** By path relative to the structure: every way that leads to their files. */
  fichiers: ReadonlyMap<string, Discretion>;
  /** Files of which no line may be shown. */
  sources: ReadonlySet<string>;
}

/** A piece by where it is written; null for a place in no piece. */
export function pieceKey({ fichier }: Pick<Source, "fichier">, [cle, rang]: Pointeur): string | null {
  return cle === "preuves" && rang !== undefined ? `${rang} ${fichier}` : null;
}
