import path from "node:path";

/** Where a link or a picture of a text leads. */
export type CibleDeTexte =
  | { genre: "adresse"; adresse: string }
  /** Relative to the structure. */
  | { genre: "fichier"; chemin: string }
  | { genre: "refusee" };

/** `http(s):`, `mailto:`, or a file of the folder; all else is refused: other schemes, what leaves the folder. */
export function cibleOf(cible: string, texte: string): CibleDeTexte {
  const refused = { genre: "refusee" } as const;
  if (/[\x00-\x1f\x7f]/.test(cible)) return refused;
  if (/^https?:\/\/[^\s/]/i.test(cible))
    return URL.canParse(cible) ? { genre: "adresse", adresse: cible } : refused;
  if (/^mailto:[^\s@]+@[^\s@]+$/i.test(cible)) return { genre: "adresse", adresse: cible };
  if (cible === "" || /^(?:[a-z][a-z0-9+.-]*:|[/\\#?])/i.test(cible) || cible.includes("\\")) return refused;
  const chemin = path.posix.join(path.posix.dirname(texte), decoded(cible)).normalize("NFC");
  if (chemin.startsWith("../") || chemin === ".." || /(?:^|\/)\.git(?:\/|$)/i.test(chemin)) return refused;
  return { genre: "fichier", chemin };
}

function decoded(cible: string): string {
  const bare = cible.replace(/[?#].*$/, "");
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}
