import type { Lecture } from "../depot/depot.ts";
import type { Contenu } from "../domain/contenu.ts";
import { isLocked } from "./chiffrement.ts";
import { contradiction, extensionOf } from "./formats.ts";
import { examinePdf } from "./pdf.ts";
import { readPointeur } from "./pointeur-lfs.ts";
import { shortcutOf } from "./raccourci.ts";
import { isCut } from "./troncature.ts";
import { emptiness } from "./vide.ts";
import { type VueDeFichier, viewOf } from "./vue.ts";

/** What one look into a file tells. */
export interface Regard {
  contenu: Contenu;
  /** Two files of one size with other marks hold other bytes; with one mark, they may be copies. */
  marque: number;
}

const SAIN: Contenu = { genre: "sain" };

/** What an open file holds, by its first and last bytes; nothing of it is run, decoded or unpacked. */
export function examineContenu(lecture: Lecture, nom: string): Regard {
  if (lecture.scelle) return { marque: lecture.scelle.marque, contenu: lecture.scelle.contenu };
  const vue = viewOf(lecture, nom);
  return { marque: markOf(vue.tete), contenu: contentOf(vue) };
}

function contentOf(vue: VueDeFichier): Contenu {
  const { nom, tete, taille } = vue;
  const de = emptiness(vue);
  const raccourci = shortcutOf(vue);
  if (
    raccourci &&
    (de === null || raccourci.sorte === "non-descendu" || raccourci.sorte === "telechargement")
  )
    return { genre: "raccourci", raccourci };
  if (de) return { genre: "vide", de };
  const pointeur = readPointeur(tete, taille);
  if (pointeur) return { genre: "pointeur", ...pointeur };
  if (isLocked(vue)) return { genre: "chiffre" };
  const ecart = contradiction(nom, tete);
  if (ecart) return { genre: "inattendu", ...ecart };
  if (extensionOf(nom) !== "pdf") {
    const format = isCut(vue);
    return format ? { genre: "tronque", format } : SAIN;
  }
  const genre = examinePdf(vue);
  if (genre === "tronque") return { genre, format: "pdf" };
  return genre ? { genre } : SAIN;
}

/** FNV-1a over the head, four bytes at a time: packs hold it, so that it is the same everywhere. */
function markOf(tete: Uint8Array): number {
  let mark = 0x811c9dc5 ^ tete.length;
  const { buffer, byteOffset, length } = tete;
  if (LITTLE && byteOffset % 4 === 0) {
    const words = new Int32Array(buffer, byteOffset, length >> 2);
    for (let at = 0; at < words.length; at++) mark = Math.imul(mark ^ (words[at] ?? 0), 0x01000193);
  } else {
    const vue = new DataView(buffer, byteOffset, length);
    for (let at = 0; at + 4 <= length; at += 4) mark = Math.imul(mark ^ vue.getInt32(at, true), 0x01000193);
  }
  for (let at = length & ~3; at < length; at++) mark = Math.imul(mark ^ (tete[at] ?? 0), 0x01000193);
  return mark;
}

/** Nearly every machine holds the least byte of a word first. */
const LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
