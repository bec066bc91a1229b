import { createHash } from "node:crypto";
import fs from "node:fs";
import type { Lecture } from "../depot/depot.ts";
import { causeOf, isSystemError, UserError } from "../session/user-error.ts";

const CHUNK = 1024 * 1024;

/** What stands at a path that the user names. Throws `UserError` where there is nothing, or nothing that can be read. */
export function sorteDeChemin(chemin: string, nom: string): "dossier" | "fichier" {
  const stats = tried(nom, () => fs.statSync(chemin));
  if (stats.isDirectory()) return "dossier";
  if (stats.isFile()) return "fichier";
  throw new UserError(`« ${nom} » n’est ni un fichier ni un dossier.`);
}

/** A file, to be read anywhere. Throws `UserError`. */
export function openFile(chemin: string, nom: string): Lecture {
  const descriptor = tried(nom, () => fs.openSync(chemin, "r"));
  const { size } = tried(nom, () => fs.fstatSync(descriptor));
  return {
    taille: size,
    read: (position, longueur) => tried(nom, () => readAt(descriptor, position, longueur)),
    close: () => fs.closeSync(descriptor),
  };
}

function readAt(descriptor: number, position: number, longueur: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(Math.max(0, longueur));
  let filled = 0;
  while (filled < bytes.length) {
    const read = fs.readSync(descriptor, bytes, filled, bytes.length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}

/** SHA-256 of a whole file. */
export function fingerprintOf(lecture: Lecture): string {
  const hash = createHash("sha256");
  for (let at = 0; at < lecture.taille; at += CHUNK) hash.update(lecture.read(at, CHUNK));
  return hash.digest("hex");
}

function tried<T>(nom: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const absent = error.code === "ENOENT" || error.code === "ENOTDIR";
    throw new UserError(
      absent
        ? `« ${nom} » : rien ne porte ce nom ici.`
        : `« ${nom} » ne peut pas être lu : ${causeOf(error)}.`,
    );
  }
}
