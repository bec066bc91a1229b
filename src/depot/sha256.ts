import { createHash } from "node:crypto";
import type { Lecture } from "./depot.ts";

const MORCEAU = 1024 * 1024;

/** Shared by all files, one after the other: a buffer for each would cost more than reading a small one. */
let tampon: Uint8Array | undefined;

/** SHA-256 of an open file, in hexadecimal, and the bytes that were read; a mebibyte at a time. */
export function sha256Of(lecture: Lecture): { sha256: string; taille: number } {
  if (lecture.sha256 !== undefined) return { sha256: lecture.sha256, taille: lecture.taille };
  const hash = createHash("sha256");
  tampon ??= new Uint8Array(MORCEAU);
  let taille = 0;
  for (;;) {
    const bytes = lecture.read(taille, MORCEAU, tampon);
    hash.update(bytes);
    taille += bytes.length;
    // fewer only at the end
    if (bytes.length < MORCEAU) return { sha256: hash.digest("hex"), taille };
  }
}
