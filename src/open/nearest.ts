import fs from "node:fs";
import path from "node:path";
import { FICHIERS } from "../domain/chemins.ts";
import type { Session } from "../session/session.ts";
import { UserError } from "../session/user-error.ts";

/** The nearest folder, from this one upward, that holds an entry of that name. */
export function upward(folder: string, nom: string): string | undefined {
  if (fs.existsSync(path.join(folder, nom))) return folder;
  const parent = path.dirname(folder);
  return parent === folder ? undefined : upward(parent, nom);
}

/** Folder of the nearest quali.yaml, from where the user works upward. Throws `UserError` where -C leads nowhere. */
export function nearestStructure(session: Session): string | undefined {
  return upward(workFolder(session), FICHIERS.structure);
}

/** Where the user works. Throws `UserError` where -C leads nowhere. */
export function workFolder({ dossier, dossierDonne }: Session): string {
  if (isFolder(dossier)) return dossier;
  throw new UserError(`-C : le dossier « ${dossierDonne ?? dossier} » n’existe pas.`);
}

export function isFolder(folder: string): boolean {
  return fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}
