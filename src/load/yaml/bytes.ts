import type { Enonce } from "../../domain/constat.ts";
import type { RegleDeLecture } from "../../domain/regles.ts";
import { pointDeCode } from "../../domain/signes.ts";

/** The largest YAML file that is read, in mebibytes. */
export const MAX_MIO = 1;

const MIO = 1_048_576;

/** So many mebibytes, in bytes, and one more: enough to see that a file is larger. */
export function beyond(mio: number): number {
  return mio * MIO + 1;
}

/** Why bytes are no text. */
export interface FauteDeTexte extends Enonce {
  regle: RegleDeLecture;
  /** The bytes as far as they can be read, to show the place; null where there is none to show. */
  texte: string | null;
  /** Place of the fault in `texte`, in UTF-16 units. */
  offset: number;
}

const SAVE_AS_UTF8 =
  "Réenregistrez le fichier en UTF-8 (dans l’éditeur : « Enregistrer avec l’encodage… UTF-8 »).";

/** C0 and C1 controls but tab, line feed, carriage return and next line; U+FFFE, U+FFFF. */
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;

const UTF8 = new TextDecoder();

/** Text of the bytes of a YAML file: UTF-8 only, without its byte order mark. */
export function decodeText(bytes: Uint8Array, mio = MAX_MIO): string | FauteDeTexte {
  if (bytes.length > mio * MIO) return tooLong(mio);
  const wide = wideEncoding(bytes);
  if (wide) return encoding(`Ce fichier est encodé en ${wide}, pas en UTF-8.`, SAVE_AS_UTF8);
  if (isBinary(bytes)) {
    return encoding(
      "Ce fichier n’est pas un texte : c’est un fichier binaire (image, PDF, tableur…).",
      "Mettez à sa place un fichier YAML, qui est un simple texte en UTF-8.",
    );
  }
  const texte = UTF8.decode(bytes);
  const lost = texte.indexOf("\ufffd");
  if (lost !== -1 && !isUtf8(bytes)) return notUtf8(bytes, texte);
  return withoutControls(texte);
}

function tooLong(mio: number): FauteDeTexte {
  return {
    regle: "limite-depassee",
    message: `Ce fichier dépasse ${mio}\u00a0Mio, la taille limite d’un fichier YAML.`,
    aide: "Gardez les pièces dans des fichiers à part et nommez-les ici.",
    texte: null,
    offset: 0,
  };
}

function encoding(message: string, aide: string, texte: string | null = null, offset = 0): FauteDeTexte {
  return { regle: "encodage-incorrect", message, aide, texte, offset };
}

function notUtf8(bytes: Uint8Array, texte: string): FauteDeTexte {
  const start = firstFault(bytes);
  const octet = (bytes[start] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  return encoding(
    `Ce fichier n’est pas en UTF-8 (octet ${octet}) : il est sans doute en Latin-1 ou Windows-1252.`,
    SAVE_AS_UTF8,
    texte,
    new TextDecoder().decode(bytes.subarray(0, start)).length,
  );
}

function withoutControls(texte: string): string | FauteDeTexte {
  const at = texte.search(CONTROL);
  if (at === -1) return texte;
  return encoding(
    `Ce fichier contient un caractère de commande invisible (${pointDeCode(texte.charCodeAt(at))}), interdit en YAML.`,
    "Effacez ce caractère.",
    texte,
    at,
  );
}

/** UTF-16 and UTF-32, with or without a byte order mark (a YAML file starts with an ASCII character). */
function wideEncoding(bytes: Uint8Array): string | null {
  const [a = 1, b = 1, c = 1, d = 1] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
    return c === 0 && d === 0 ? "UTF-32" : "UTF-16";
  if (a === 0 && b === 0 && (d === 0xff || isAscii(d))) return "UTF-32";
  if (isAscii(a) && b === 0) return c === 0 && d === 0 ? "UTF-32" : d === 0 && isAscii(c) ? "UTF-16" : null;
  return a === 0 && isAscii(b) && c === 0 && isAscii(d) ? "UTF-16" : null;
}

function isAscii(byte: number): boolean {
  return byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127);
}

const SIGNATURES = ["%PDF", "PK\x03\x04", "\x89PNG", "\xff\xd8\xff", "GIF8", "\xd0\xcf\x11\xe0", "\x7fELF"];

/** A known signature, or more than one control byte in thirty at the start. */
function isBinary(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(bytes[0] ?? 0, bytes[1] ?? 0, bytes[2] ?? 0, bytes[3] ?? 0);
  if (SIGNATURES.some((signature) => head.startsWith(signature))) return true;
  const length = Math.min(bytes.length, 1024);
  let controls = 0;
  for (let index = 0; index < length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 32 && !isAscii(byte) && byte !== 0x1b) controls++;
  }
  return controls > 1 && controls * 30 > length;
}

function isUtf8(bytes: Uint8Array, more = false): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: more });
    return true;
  } catch {
    return false;
  }
}

/** Number of leading bytes that are whole UTF-8 characters. */
function firstFault(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  // Every longer prefix is faulty too: look for the longest that something could still complete.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isUtf8(bytes.subarray(0, middle), true)) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && !isUtf8(bytes.subarray(0, low))) low--;
  return low;
}
