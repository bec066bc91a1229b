/** Way to a node of a YAML file: keys and indices from its root. */
export type Pointeur = readonly (string | number)[];

/** A place in a text. Lines and columns start at 1; columns count UTF-16 units. */
export interface Position {
  ligne: number;
  colonne: number;
  /** UTF-16 units to underline, on that line. */
  longueur: number;
}

/** A text file that was read, with the places of its nodes. */
export interface Source {
  /** Path relative to the root of the structure (or référentiel), with `/`. */
  readonly fichier: string;
  readonly texte: string;
  /** Place of the node, or of its key; of the nearest node above it where it does not exist. */
  locate(pointeur: Pointeur, sur?: "cle" | "valeur"): Position;
}

/** Where a finding is: a node that the engine turns into line and column, or a bare path. */
export type Lieu =
  | { source: Source; pointeur: Pointeur; sur?: "cle" | "valeur" }
  | { source: Source; position: Position }
  | { fichier: string };
