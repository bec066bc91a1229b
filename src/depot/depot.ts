import type { Contenu } from "../domain/contenu.ts";

/** What an entry of a folder is, symbolic links followed. */
export type GenreDEntree = "fichier" | "dossier" | "lien-sortant" | "autre";

export interface EntreeDeDossier {
  /** As the medium gives it: not normalised. */
  nom: string;
  genre: GenreDEntree;
  /** True for a symbolic link; `genre` is then what it leads to. */
  lien?: boolean;
}

export interface EtatDeFichier {
  genre: GenreDEntree;
  /** Bytes; 0 for a folder. */
  taille: number;
  /** Where it really is, symbolic links followed: a path below the root, names as the medium gives them. */
  reel: string;
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

/** What one look into a file told, when its bytes were at hand: a pack holds its fingerprint instead. */
interface Scelle {
  contenu: Contenu;
  marque: number;
}

export interface Lecture {
  readonly taille: number;
  /** SHA-256 of the whole, where it is known beforehand. */
  readonly sha256?: string;
  /** Only for a file that is known without its bytes: none can be read then. */
  readonly scelle?: Scelle;
  /** At most `longueur` bytes from `position`; fewer only at the end. Read into `tampon` where it is given: it is then seen, not kept. */
  read(position: number, longueur: number, tampon?: Uint8Array): Uint8Array;
  close(): void;
  /** True where another program wrote to the file since it was opened; left out where none can. */
  changed?(): boolean;
}

/**
 * Where files come from: one root, below which every path lies (`/` between names, no leading one, `""` the root).
 * Synchronous. No path leaves the root, symbolic links followed; `.git` is never listed nor read.
 * A name that is not there as written is looked for in NFC. Every method throws `DepotError`, and nothing else.
 */
export interface Depot {
  /** Entries of a folder, sorted by code unit. A link that leads nowhere is "autre". */
  list(chemin: string): EntreeDeDossier[];
  stat(chemin: string): EtatDeFichier;
  /** The first `max` bytes of a file. */
  read(chemin: string, max: number): Uint8Array;
  open(chemin: string): Lecture;
  /**
   * What `make` makes of a file or a folder, made once for all that hold the same, by `usage`; only where files never
   * change. See `onceOf`.
   */
  once?<T>(chemin: string, usage: string, make: () => T): T;
  /**
   * A name that a file or a folder has in common only with what holds the same, at any depth ("absent" where there is
   * none); undefined where only reading would tell, or where there is a link. Left out where files may change.
   */
  cle?(chemin: string): string | undefined;
}

/** What `make` makes of a file or a folder of a depot: kept where the depot can tell that it would be the same. */
export function onceOf<T>(depot: Depot, chemin: string, usage: string, make: () => T): T {
  return depot.once ? depot.once(chemin, usage, make) : make();
}
