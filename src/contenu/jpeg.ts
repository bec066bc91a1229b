import type { VueDeFichier } from "./vue.ts";

const MORCEAU = 256 * 1024;
const START_OF_SCAN = 0xda;

/**
 * Where the picture of a JPEG ends: its end marker cannot stand in the coded picture, but does in the small image that
 * cameras put before it, and they add whole films after it. -1 where there is none.
 */
export function indexOfEnd({ taille, read }: VueDeFichier): number {
  const start = pictureOf(read);
  if (start < 0) return -1;
  for (let at = start; at < taille; at += MORCEAU - 1) {
    const found = Buffer.from(read(at, MORCEAU)).indexOf("\xff\xd9", 0, "latin1");
    if (found >= 0) return at + found;
  }
  return -1;
}

/** Walks the segments to the coded picture; -1 where one is broken. */
function pictureOf(read: VueDeFichier["read"]): number {
  for (let at = 2; ; ) {
    const [prefix, marker, high = 0, low = 0] = read(at, 4);
    if (prefix !== 0xff || marker === undefined) return -1;
    if (marker === START_OF_SCAN) return at;
    at += marker === 0xff ? 1 : 2 + high * 256 + low;
  }
}
