import { imbriquer } from "./typographie.ts";

/** « texte », with non-breaking spaces inside; what the text quotes itself is “so”. */
export function citer(texte: string): string {
  return imbriquer(`«\u00a0${texte}\u00a0»`);
}

/** The text with a capital first. */
export function capitalise(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1);
}

/** The text with a small letter first, to go on within a sentence. */
export function decapitalise(texte: string): string {
  return texte.charAt(0).toLowerCase() + texte.slice(1);
}

/** The text with a point at its end, unless it ends as a sentence does. */
export function enPhrase(texte: string): string {
  const fini = texte.trim();
  return /[.!?…]$/.test(fini) ? fini : `${fini}.`;
}

/** « a, b et c ». */
export function enumerer(mots: readonly (string | number)[], liaison: "et" | "ou" = "et"): string {
  if (mots.length < 2) return mots.join("");
  return `${mots.slice(0, -1).join(", ")} ${liaison} ${mots.at(-1)}`;
}

/** « a, b et c » or, beyond `max`, « a, b et 12 autres ». */
export function abreger(mots: readonly string[], max: number): string {
  if (mots.length <= max) return enumerer(mots);
  return `${mots.slice(0, max).join(", ")} et ${compter(mots.length - max, "autre")}`;
}

/** « 3 exigences », « 1 exigence », « 0 exigence »: the noun takes an s, unless given, from 2 on. */
export function compter(nombre: number, nom: string, pluriel = `${nom}s`): string {
  return `${nombre}\u00a0${accorder(nombre, nom, pluriel)}`;
}

/** The word in the number that French wants: singular below two. */
export function accorder(nombre: number, nom: string, pluriel = `${nom}s`): string {
  return nombre < 2 ? nom : pluriel;
}

/** « 83 % », rounded down so that 100 % means all; undefined of nothing. */
export function pourcent(part: number, total: number): string | undefined {
  return total === 0 ? undefined : `${Math.floor((part * 100) / total)}\u00a0%`;
}
