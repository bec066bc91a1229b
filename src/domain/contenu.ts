/** What stands in a file's place without being it. */
export type Raccourci =
  | { sorte: "windows" | "mac" | "bureau" | "lien-git" }
  /** The address of a web page; null where it is not written in clear. */
  | { sorte: "page"; adresse: string | null }
  /** A document kept on a web service; `sorte` says what it takes to have it. */
  | { sorte: "document-en-ligne" | "non-descendu" | "telechargement" };

/** What is wrong with the bytes of a file, the first that holds. */
export type Defaut =
  | { genre: "vide"; de: "rien" | "blancs" | "zeros" }
  | { genre: "raccourci"; raccourci: Raccourci }
  /** Git LFS keeps the file elsewhere. `oid`: its SHA-256; null where the pointer is spoilt. */
  | { genre: "pointeur"; oid: string | null; taille: number }
  | { genre: "inattendu"; attendu: string; trouve: string }
  | { genre: "tronque"; format: "pdf" | "image" | "archive" }
  | { genre: "chiffre" };

/** What the bytes of a file say of it. */
export type Contenu = { genre: "sain" } | Defaut;

/** False where the document that the file should be is not there whole, so that it proves nothing. */
export function isDocument({ genre }: Contenu): boolean {
  return genre === "sain" || genre === "chiffre";
}
