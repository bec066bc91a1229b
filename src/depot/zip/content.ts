import { Readable } from "node:stream";
import { createInflateRaw, inflateRawSync } from "node:zlib";
import type { Lecture } from "../depot.ts";
import { crc32 } from "./crc.ts";
import { STORED } from "./layout.ts";
import { ArchiveError, type FichierZip } from "./types.ts";

const CHUNK = 1024 * 1024;

/** The bytes of a file of an archive, in order. Throws `ArchiveError` where they are not what the directory says. */
export async function* streamOf(lecture: Lecture, fichier: FichierZip): AsyncGenerator<Uint8Array> {
  let crc = 0;
  let taille = 0;
  for await (const chunk of fichier.methode === STORED
    ? stored(lecture, fichier)
    : inflated(lecture, fichier)) {
    crc = crc32(chunk, crc);
    taille += chunk.length;
    if (taille > fichier.taille) break;
    yield chunk;
  }
  if (taille !== fichier.taille || crc !== fichier.crc) throw new ArchiveError("contenu-altere", fichier.nom);
}

function* stored(lecture: Lecture, { debut, tailleRangee }: FichierZip): Generator<Uint8Array> {
  for (let at = 0; at < tailleRangee; at += CHUNK)
    yield lecture.read(debut + at, Math.min(CHUNK, tailleRangee - at));
}

async function* inflated(lecture: Lecture, fichier: FichierZip): AsyncGenerator<Uint8Array> {
  const inflate = Readable.from(stored(lecture, fichier)).compose(createInflateRaw());
  try {
    for await (const chunk of inflate) yield chunk as Uint8Array;
  } catch (error) {
    if (error instanceof Error && "code" in error) throw new ArchiveError("contenu-altere", fichier.nom);
    throw error;
  }
}

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
