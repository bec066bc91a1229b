import type { Lecture } from "../../depot/depot.ts";
import { latin } from "./formats.ts";

/** Readers look for the end of a PDF in its last KiB; some programs write a few bytes after it. */
const QUEUE = 4 * 1024;

/** Enough for a cross-reference stream's dictionary, or the short first table of a PDF made for the web. */
const RENVOIS = 16 * 1024;

/** What is wrong with a PDF, from its last bytes and what they point at. */
export function examinePdf(lecture: Lecture): "tronque" | "chiffre" | null {
  const queue = latin(lecture.read(Math.max(0, lecture.taille - QUEUE), QUEUE));
  const [fin] = [...queue.matchAll(/startxref\s+(\d{1,15})\s+%%EOF/g)].slice(-1);
  if (!fin) return "tronque";
  const debut = Number(fin[1]);
  if (debut >= lecture.taille) return "tronque";
  const trailer = queue.lastIndexOf("trailer", fin.index);
  const dictionnaire = trailer < 0 ? dictionaryAt(lecture, debut) : queue.slice(trailer, fin.index);
  return /\/Encrypt(?![A-Za-z])/.test(dictionnaire) ? "chiffre" : null;
}

/** The dictionary of a cross-reference stream, or the trailer of a table, that begins there. */
function dictionaryAt(lecture: Lecture, debut: number): string {
  const renvois = latin(lecture.read(debut, RENVOIS));
  const [dictionary = ""] = renvois.split(/\bstream\r?\n|\bstartxref\b/, 1);
  return renvois.startsWith("xref") ? dictionary.slice(dictionary.indexOf("trailer")) : dictionary;
}
