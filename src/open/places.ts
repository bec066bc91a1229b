import fs from "node:fs";
import path from "node:path";
import { wayFromTop } from "../depot/work-tree.ts";
import { FICHIERS } from "../domain/chemins.ts";
import type { Session } from "../session/session.ts";
import { UserError } from "../session/user-error.ts";

/** The nearest folder, from this one upward, that holds an entry of one of these names. */
export function upward(folder: string, ...noms: readonly string[]): string | undefined {
  if (noms.some((nom) => fs.existsSync(path.join(folder, nom)))) return folder;
  const parent = path.dirname(folder);
  return parent === folder ? undefined : upward(parent, ...noms);
}

/** The structure or the workspace around where the user works. Throws `UserError` where -C leads nowhere. */
export function around(session: Session): string | undefined {
  return upward(workFolder(session), FICHIERS.structure, FICHIERS.espace);
}

/** Where the user works. Throws `UserError` where -C leads nowhere. */
export function workFolder({ dossier, dossierDonne }: Session): string {
  if (isFolder(dossier)) return dossier;
  throw new UserError(`-C : le dossier « ${dossierDonne ?? dossier} » n’existe pas.`);
}

export function isFolder(folder: string): boolean {
  return fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The folder itself, or the nearest one above it that is there. */
export function existing(folder: string): string {
  return isFolder(folder) || folder === path.dirname(folder) ? folder : existing(path.dirname(folder));
}

/** The deepest folder that holds them all. */
export function commonFolder(folders: readonly string[]): string {
  return folders.reduce((common, folder) => {
    let kept = common;
    while (!isInside(folder, kept)) kept = path.dirname(kept);
    return kept;
  });
}

function isInside(folder: string, ancestor: string): boolean {
  return !leadsUp(path.relative(ancestor, folder));
}

/** True for a relative way that goes out of where it starts. */
export function leadsUp(way: string): boolean {
  return way === ".." || way.startsWith(`..${path.sep}`) || path.isAbsolute(way);
}

/** A path with `/` between its names, on every system. */
export function posix(chemin: string): string {
  return chemin.split(path.sep).join("/");
}

/**
 * Way to `racine` from the top of its repository; outside of one, `base`, its way from where the user works, where that
 * leads down.
 */
export function wayToAnnotate(racine: string, base: string): string {
  const below = path.posix.isAbsolute(base) || base.startsWith("..") ? "" : base;
  return wayFromTop(racine) ?? below;
}

/** True for a file that is named as a zip archive. */
export function isArchive(chemin: string): boolean {
  return (
    path.extname(chemin).toLowerCase() === ".zip" &&
    fs.statSync(chemin, { throwIfNoEntry: false })?.isFile() === true
  );
}
