import { type Document, parseDocument } from "yaml";
import { parseYaml } from "./read.ts";

/**
 * The document of a text that the reader accepts, for edits that keep its comments and order; null where it cannot be
 * edited. Offsets are those of the text: the lone carriage returns and last blanks that the library reads otherwise
 * are replaced, sign for sign.
 */
export function openForEdit(texte: string): Document | null {
  const read = reread(texte);
  if ("message" in read) return null;
  const document = parseDocument(asEdited(texte), { schema: "core", stringKeys: true });
  const same = document.errors.length === 0 && firstDifference(read.valeur, document.toJS()) === null;
  return same ? document : null;
}

/**
 * Reads an edited text as it will be read once it is written. Null where it says what was meant; else the way to
 * the first value that differs, or what the reader says of it.
 */
export function readBack(texte: string, attendu: unknown): string | null {
  const read = reread(texte);
  if ("message" in read) return read.message;
  const way = firstDifference(read.valeur, attendu);
  return way === null ? null : `La valeur de « ${way.join("/")} » n’est pas celle qui est voulue.`;
}

/** What the reader makes of a text, or the first thing that it says of it. */
function reread(texte: string): { valeur: unknown } | { message: string } {
  const { document, constats } = parseYaml(new TextEncoder().encode(texte), "");
  return constats[0] ?? { valeur: document?.valeur };
}

function asEdited(texte: string): string {
  return texte.replace(/\r(?!\n)/g, "\n").replace(/[ \t\r\n]+$/, (blanks) => blanks.replaceAll("\t", " "));
}

/** Keys and ranks to the first node that is not the same; null for the same value. The order of keys says nothing. */
function firstDifference(a: unknown, b: unknown): (string | number)[] | null {
  if (!isNode(a) || !isNode(b)) return Object.is(a, b) ? null : [];
  if (Array.isArray(a) !== Array.isArray(b)) return [];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) {
    if (!Object.hasOwn(a, key) || !Object.hasOwn(b, key)) return [key];
    const below = firstDifference(a[key], b[key]);
    if (below) return [key, ...below];
  }
  return null;
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
