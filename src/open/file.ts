import fs from "node:fs";
import type { Lecture } from "../depot/depot.ts";
import { readAt } from "../depot/read-at.ts";
import { causeOf, isSystemError, UserError } from "../session/user-error.ts";

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
    read: (position, longueur, tampon) => tried(nom, () => readAt(descriptor, position, longueur, tampon)),
    close: () => fs.closeSync(descriptor),
  };
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
