/** A cell that goes on below: its rank from 0, and the last line that it covers. */
export interface Fusion {
  rang: number;
  jusqu: number;
}

/** A row of a register, as it stands: its cells as text. */
export interface Ligne {
  /** From 1, as the reader's program numbers it. */
  numero: number;
  cellules: readonly string[];
  /** Hidden in a spreadsheet: it counts all the same, and is told. */
  masquee?: boolean;
  /** The last of a file that does not end its lines: it may have been cut. */
  derniere?: boolean;
  /** Its cells that are merged with those below. */
  fusions?: readonly Fusion[];
  /** Why the row cannot be read, whatever its cells say. */
  defaut?: { motif: string; colonne?: number };
}

/** Something to know of a file, that spoils no row. */
type Remarque = string;

/** A sheet of rows; a csv file is one sheet without name. */
export interface Feuille {
  nom: string | null;
  /** Batches of rows, from the first of the file; reading goes on as they are asked for. */
  lots(): Iterable<readonly Ligne[]>;
}

export interface FichierDeRegistre {
  feuilles: readonly Feuille[];
  /** « Windows-1252 », « UTF-8 »; null for a spreadsheet. */
  encodage: string | null;
  remarques: readonly Remarque[];
  /** It is in memory as a whole, and asks no more of its file. */
  tenu?: boolean;
}

/** A register that is none: not there, locked, spoilt, too large. The message is a French sentence. */
export class RegistreError extends Error {
  constructor(
    message: string,
    readonly ligne?: number,
  ) {
    super(message);
  }
}
