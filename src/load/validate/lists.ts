import { citer } from "../../domain/francais.ts";
import { premierSigne } from "../../domain/signes.ts";
import { wrongDash } from "../yaml/suspects.ts";
import type { Fault } from "./fault.ts";
import { captured, shown } from "./naming.ts";
import type { Schema } from "./schema.ts";

/** A list whose dashes are those of a word processor is read as keys, or as one text. */
export function listWithoutDash(valeur: unknown): { message: string; aide: string } | null {
  const [first = ""] = typeof valeur === "string" ? [valeur] : Object.keys(Object(valeur));
  const [glued] = captured(/^-([^\s-].*)/u, first);
  if (glued) {
    return {
      message: `Il manque un espace après le tiret de ${shown(first)}.`,
      aide: `Écrivez ${citer(`- ${glued}`)}.`,
    };
  }
  const found = premierSigne(first, ({ ordinaire }) => ordinaire === "-");
  return found?.index === 0 && /^.\s/u.test(first) ? wrongDash(found.signe, found.caractere) : null;
}

const LONGEST_RANGE = 20;

/** « 1-4 », « 1 à 4 », where whole numbers are expected: 1, 2, 3, 4. */
function rangeOf(texte: string): string[] | null {
  const [first, last] = captured(/^(\d{1,3})\s*(?:-|–|à|a|\.\.+)\s*(\d{1,3})$/u, texte);
  const [from, length] = [Number(first), Number(last) - Number(first) + 1];
  return length > 1 && length <= LONGEST_RANGE
    ? Array.from({ length }, (_, rang) => String(from + rang))
    : null;
}

/** `modules: 1, 2, 3`, `[1; 2; 3]`: items of a list of words that are not parted as a list's are. */
export function asList(
  { valeur, pointeur, attendu, source }: Fault,
  types: readonly string[],
): string | null {
  const [last] = pointeur.slice(-1);
  const inList = typeof last === "number" && types.includes("integer");
  const isList = types.includes("array") && isOfWords(attendu.schema.items);
  if ((!isList && !inList) || typeof valeur === "object") return null;
  const whole = inList || attendu.schema.items?.type === "integer";
  const parts = partsOf(String(source.brut(pointeur) ?? valeur).trim(), !inList && whole);
  const fits = whole ? /^\d+$/ : /^[\w.-]+$/u;
  if (!parts.every((part) => fits.test(part)) || (inList && parts.length < 2)) return null;
  const liste = whole ? `[${parts.join(", ")}]` : listOfWords(parts);
  return inList
    ? `Séparez les éléments par des virgules : ${citer(liste)}.`
    : `Écrivez une liste : ${citer(`${String(last)}: ${liste}`)}.`;
}

function partsOf(texte: string, mayBeRange: boolean): string[] {
  const range = mayBeRange ? rangeOf(texte) : null;
  return range ?? texte.split(/^[\d\s,;/]+$/.test(texte) ? /[\s,;/]+/ : /\s*[,;]\s*/);
}

/** « [15.3-a, "15.10"] »: between quotes what would be read as something else than a text. */
export function listOfWords(words: readonly string[]): string {
  const written = words.map((word) => (/^(?:[\d.]+|true|false|null)$/i.test(word) ? `"${word}"` : word));
  return `[${written.join(", ")}]`;
}

/** Numbers, or ids: not pieces or services, which have keys. */
export function isOfWords(items: Schema | undefined): boolean {
  if (items?.type === "integer" || items?.type === "string") return true;
  return /(?:identifiant|reference)$/.test(items?.$ref ?? "");
}
