import { latin } from "./formats.ts";
import { BOUT, type VueDeFichier } from "./vue.ts";

/** Enough for a cross-reference stream's dictionary, or the short first table of a PDF made for the web. */
const RENVOIS = 16 * 1024;

/**
 * What is wrong with a PDF, from its last bytes and what they point at. Readers look for its end in the last KiB; some
 * programs write a few bytes after it.
 */
export function examinePdf(vue: VueDeFichier): "tronque" | "chiffre" | null {
  const queue = latin(vue.queue(BOUT));
  const [fin] = [...queue.matchAll(/startxref\s+(\d{1,15})\s+%%EOF/g)].slice(-1);
  if (!fin) return "tronque";
  const debut = Number(fin[1]);
  if (debut >= vue.taille) return "tronque";
  const trailer = queue.lastIndexOf("trailer", fin.index);
  const dictionnaire = trailer < 0 ? dictionaryAt(vue, debut) : queue.slice(trailer, fin.index);
  return /\/Encrypt(?![A-Za-z])/.test(dictionnaire) ? "chiffre" : null;
}

/** The dictionary of a cross-reference stream, or the trailer of a table, that begins there. */
function dictionaryAt({ read }: VueDeFichier, debut: number): string {
  const renvois = latin(read(debut, RENVOIS));
  const [dictionary = ""] = renvois.split(/\bstream\r?\n|\bstartxref\b/, 1);
  return renvois.startsWith("xref") ? dictionary.slice(dictionary.indexOf("trailer")) : dictionary;
}
