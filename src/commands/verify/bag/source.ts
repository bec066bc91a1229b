/** A file of a bag. */
export interface FichierDeSac {
  /** Bytes. */
  taille: number;
  /** Its bytes, in order; may throw. */
  stream(): AsyncIterable<Uint8Array>;
}

/** What stands in a bag and is no file that can be read. */
export interface Obstacle {
  chemin: string;
  genre: "lien-sortant" | "lien" | "illisible" | "special" | "nom-illisible";
}

/** The files of a bag, from its top: `bagit.txt`, `data/…`. */
export interface Sac {
  /** Names as the medium gives them. */
  fichiers: ReadonlyMap<string, FichierDeSac>;
  dossiers: ReadonlySet<string>;
  obstacles: readonly Obstacle[];
}
