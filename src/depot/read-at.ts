import { readSync } from "node:fs";
import type { Lecture } from "./depot.ts";

/** At most `longueur` bytes of an open file from `position`, into `tampon` where it is given; fewer only at the end. */
export function readAt(
  descriptor: number,
  position: number,
  longueur: number,
  tampon?: Uint8Array,
): Uint8Array {
  const bytes = tampon ?? new Uint8Array(Math.max(0, longueur));
  let filled = 0;
  while (filled < longueur) {
    const read = readSync(descriptor, bytes, filled, longueur - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}

/** The first bytes of a file, which is closed again. */
export function readHead(lecture: Lecture, max: number): Uint8Array {
  try {
    return lecture.read(0, Math.min(max, lecture.taille));
  } finally {
    lecture.close();
  }
}
