import type { Lecture } from "../../../src/depot/depot.ts";
import { type Archive, readArchive } from "../../../src/depot/zip/archive.ts";
import { streamOf } from "../../../src/depot/zip/content.ts";
import { ArchiveError } from "../../../src/depot/zip/types.ts";

export function lectureOf(bytes: Uint8Array): Lecture {
  return { taille: bytes.length, read: (at, length) => bytes.subarray(at, at + length), close: () => {} };
}

export async function contents(bytes: Uint8Array, archive: Archive): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const fichier of archive.fichiers) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of streamOf(lectureOf(bytes), fichier)) chunks.push(chunk);
    found[fichier.nom] = Buffer.concat(chunks).toString();
  }
  return found;
}

/** Null where nothing is wrong, not even that quali would have written it otherwise. */
export async function refusal(bytes: Uint8Array): Promise<string | null> {
  try {
    const archive = readArchive(lectureOf(bytes));
    await contents(bytes, archive);
    return archive.canonique ? null : "autrement";
  } catch (error) {
    if (error instanceof ArchiveError) return error.refus;
    throw error;
  }
}
