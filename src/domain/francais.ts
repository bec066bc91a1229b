/** « texte », with non-breaking spaces inside. */
export function citer(texte: string): string {
  return `«\u00a0${texte}\u00a0»`;
}

/** « a, b et c ». */
export function enumerer(mots: readonly (string | number)[], liaison: "et" | "ou" = "et"): string {
  if (mots.length < 2) return mots.join("");
  return `${mots.slice(0, -1).join(", ")} ${liaison} ${mots.at(-1)}`;
}

/** « 1 module », « 2 modules »: the noun takes an s from 2 on. */
export function compter(nombre: number, nom: string): string {
  return `${nombre}\u00a0${nom}${nombre >= 2 ? "s" : ""}`;
}
