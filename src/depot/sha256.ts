import { createHash } from "node:crypto";
import type { Lecture } from "./depot.ts";

const MORCEAU = 1024 * 1024;

/** SHA-256 of an open file, in hexadecimal, and the bytes that were read; a mebibyte at a time. */
export function sha256Of(lecture: Lecture): { sha256: string; taille: number } {
  if (lecture.sha256 !== undefined) return { sha256: lecture.sha256, taille: lecture.taille };
  const hash = createHash("sha256");
  // Seldom more than one read: a small file does not take a mebibyte.
  const tampon = new Uint8Array(Math.min(MORCEAU, lecture.taille + 1));
  let taille = 0;
  for (;;) {
    const bytes = lecture.read(taille, tampon.length, tampon);
    if (bytes.length === 0) return { sha256: hash.digest("hex"), taille };
    hash.update(bytes);
    taille += bytes.length;
  }
}
