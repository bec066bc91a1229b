/** A file of an archive; its bytes lie at `debut`, `tailleRangee` of them. */
export interface FichierZip {
  /** `/` between names, as the archive writes it. */
  nom: string;
  methode: number;
  drapeaux: number;
  crc: number;
  taille: number;
  tailleRangee: number;
  /** Where its local header begins. */
  position: number;
  debut: number;
}

/** Why an archive is refused: it is cut, spoilt, or made to deceive. */
export type RefusDArchive =
  | "pas-une-archive"
  | "coupee"
  | "plusieurs-disques"
  | "trop-d-entrees"
  | "entete-contredit"
  | "nom-interdit"
  | "nom-en-double"
  | "lien"
  | "chiffree"
  | "compression-inconnue"
  | "contenu-altere"
  | "chevauchement"
  | "octets-caches"
  | "bombe";

export class ArchiveError extends Error {
  constructor(
    readonly refus: RefusDArchive,
    /** The file it is about, where it is about one. */
    readonly nom = "",
  ) {
    super(`${refus}: ${nom}`);
  }
}
