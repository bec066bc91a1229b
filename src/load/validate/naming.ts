import { citer } from "../../domain/francais.ts";
import type { Pointeur } from "../../domain/source.ts";

/** Characters of a value that a sentence repeats at most. */
export const MAX_SHOWN = 60;

/** A value of the file, quoted and cut to a readable length. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return "une liste";
  if (typeof value === "object" && value !== null) return "un groupe de clés";
  return citer(shortened(String(value)));
}

/** A text cut to a readable length. */
export function shortened(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

/** What the groups of a pattern took of a text: nothing where it does not match. */
export function captured(motif: RegExp, text: string): (string | undefined)[] {
  return motif.exec(text)?.slice(1) ?? [];
}

/** « date » for a key, « l'élément 3 de « methodes » » for an item, « ce fichier » for the whole. */
export function nameOfPlace(pointeur: Pointeur): string {
  const last = pointeur.at(-1);
  if (last === undefined) return "ce fichier";
  if (typeof last === "string") return shown(last);
  const list = pointeur.slice(0, -1);
  return `l’élément\u00a0${last + 1} de ${list.length === 0 ? "la liste" : nameOfPlace(list)}`;
}
