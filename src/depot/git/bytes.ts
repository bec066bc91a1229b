import { createHash } from "node:crypto";
import { closeSync, constants, lstatSync, openSync, readSync } from "node:fs";

const CHUNK = 1024 * 1024;

/** The bytes of a file, a piece at a time; never through a link. */
export function* chunksOf(chemin: string): Generator<Uint8Array> {
  const file = openSync(chemin, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    for (;;) {
      const chunk = new Uint8Array(CHUNK);
      const read = readSync(file, chunk, 0, CHUNK, null);
      if (read === 0) return;
      yield chunk.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

/** SHA-256 of a file of the disk, in hexadecimal; null for anything else. */
export function sha256OfFile(chemin: string): string | null {
  if (!lstatSync(chemin, { throwIfNoEntry: false })?.isFile()) return null;
  const hash = createHash("sha256");
  for (const chunk of chunksOf(chemin)) hash.update(chunk);
  return hash.digest("hex");
}
