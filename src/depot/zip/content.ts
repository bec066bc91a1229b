import { inflateRawSync } from "node:zlib";
import type { Lecture } from "../depot.ts";
import { crc32 } from "./crc.ts";
import { ArchiveError, type FichierZip } from "./types.ts";

/** A compressed file held whole. Throws `ArchiveError` where it is not what the directory says. */
export function inflateWhole(lecture: Lecture, fichier: FichierZip): Uint8Array {
  try {
    const bytes = inflateRawSync(lecture.read(fichier.debut, fichier.tailleRangee), {
      maxOutputLength: Math.max(1, fichier.taille),
    });
    if (bytes.length === fichier.taille && crc32(bytes) === fichier.crc) return bytes;
  } catch {
    // Told below.
  }
  throw new ArchiveError("contenu-altere", fichier.nom);
}
