import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { onInterrupt } from "./interrupt.ts";
import { causeOf, isSystemError, UserError } from "./user-error.ts";

export interface FichierAEcrire {
  /** Absolute. */
  chemin: string;
  /** As the user wrote it, for messages. */
  nom: string;
  contenu: string | Uint8Array;
}

interface Etape {
  provisoire: string;
  cible: string;
}

/**
 * Writes all files or none: each beside its place under a temporary name, then renamed.
 * Throws `UserError` where it cannot.
 */
export function writeFiles(fichiers: readonly FichierAEcrire[]): void {
  // An interrupt waits until all is in place.
  const release = onInterrupt(() => {});
  try {
    writeAll(fichiers);
  } finally {
    release();
  }
}

function writeAll(fichiers: readonly FichierAEcrire[]): void {
  const etapes: Etape[] = [];
  for (const fichier of fichiers) {
    try {
      const etape = stage(fichier);
      if (etape) etapes.push(etape);
    } catch (error) {
      for (const { provisoire } of etapes) fs.rmSync(provisoire, { force: true });
      if (!isSystemError(error)) throw error;
      throw new UserError(`impossible d’écrire « ${fichier.nom} » : ${causeOf(error)}.`);
    }
  }
  for (const { provisoire, cible } of etapes) fs.renameSync(provisoire, cible);
}

/** Null where the target is a device or a pipe: it is written at once. */
function stage({ chemin, nom, contenu }: FichierAEcrire): Etape | null {
  const present = fs.statSync(chemin, { throwIfNoEntry: false });
  if (present?.isDirectory()) throw new UserError(`impossible d’écrire « ${nom} » : c’est un dossier.`);
  if (present && !present.isFile()) {
    fs.writeFileSync(chemin, contenu);
    return null;
  }
  // Through a symbolic link, so that the link stays one.
  const cible = present ? fs.realpathSync(chemin) : chemin;
  const provisoire = path.join(path.dirname(cible), `.${randomBytes(6).toString("hex")}.quali-tmp`);
  try {
    fs.writeFileSync(provisoire, contenu, { flag: "wx", mode: present ? present.mode : 0o666 });
  } catch (error) {
    fs.rmSync(provisoire, { force: true });
    throw error;
  }
  return { provisoire, cible };
}
