import type { Defaut } from "../domain/contenu.ts";
import { latin } from "./formats.ts";
import type { VueDeFichier } from "./vue.ts";

/** A file whose first mebibyte holds nothing is read no further. */
const LU = 1024 * 1024;

/** Blanks as they stand in UTF-8, the mark of its byte order and blanks without width among them. */
const BLANCS =
  /^(?:[\0\s\x85\xa0]|\xef\xbb\xbf|\xfe\xff|\xff\xfe|\xc2[\x85\xa0\xad]|\xe2\x80[\x80-\x8f\xa8-\xaf]|\xe2\x81\xa0)*$/;

/** A table whose cells are all empty. */
const CELLULES = /^(?:[\s;,|"'\xa0]|\xef\xbb\xbf|\xc2\xa0)*$/;

/** What a file that says nothing is made of; null for any other. */
export function emptiness(vue: VueDeFichier): Extract<Defaut, { genre: "vide" }>["de"] | null {
  if (vue.taille === 0) return "rien";
  if (isSign(vue.tete[0] ?? 0)) return null;
  const blank = /\.(csv|tsv)$/i.test(vue.nom) ? CELLULES : BLANCS;
  if (vue.tete.every((octet) => octet === 0))
    return isWhole(vue, (bytes) => !bytes.some(Boolean)) ? "zeros" : null;
  return isWhole(vue, (bytes) => blank.test(latin(bytes))) ? "blancs" : null;
}

/** True for a figure, a letter, or the sign that begins a PDF: what begins with one is not blank. */
function isSign(octet: number): boolean {
  return (octet >= 0x30 && octet <= 0x39) || (octet >= 0x41 && octet <= 0x7a) || octet === 0x25;
}

/** True where all that is read of the file is so, its head first. */
function isWhole({ tete, taille, read }: VueDeFichier, holds: (bytes: Uint8Array) => boolean): boolean {
  if (!holds(tete)) return false;
  return taille <= tete.length || holds(read(0, LU));
}
