import fs from "node:fs";
import path from "node:path";
import { DepotError } from "../depot/depot.ts";
import { DiskDepot } from "../depot/disk.ts";
import { FICHIERS } from "../domain/chemins.ts";
import { findStructures } from "../load/structure/find.ts";
import type { Session } from "../session/session.ts";
import { UserError } from "../session/user-error.ts";
import { isFolder, nearestStructure, upward, workFolder } from "./nearest.ts";

/** What to work on, in one depot. */
export interface Cibles {
  depot: DiskDepot;
  /** Way from where the user works to the depot's root, with `/`; "" for the same place. */
  base: string;
  /** Folders of the structures, or what else is worked on, relative to the depot's root. */
  chemins: readonly string[];
}

/**
 * The structures at or under the paths; without a path, the nearest one upward. A path without any is kept as it is,
 * so that judging says what is missing there. Throws `UserError` where there is nothing to work on.
 */
export function findTargets(session: Session, paths: readonly string[]): Cibles {
  workFolder(session);
  const folders = paths.length ? paths.map((one) => folderOf(session.resolve(one))) : [nearest(session)];
  const racine = commonFolder(folders.map((folder) => upward(folder, FICHIERS.espace) ?? existing(folder)));
  const depot = open(racine);
  const chemins = folders.flatMap((folder) => {
    const chemin = posix(path.relative(racine, folder));
    const found = paths.length ? structuresUnder(depot, chemin) : [];
    return found.length ? found : [chemin];
  });
  return { depot, base: baseOf(session, paths, racine), chemins: [...new Set(chemins)] };
}

/** One depot around files and folders that need not be structures. Throws `UserError` where one is not there. */
export function openPaths(session: Session, paths: readonly string[]): Cibles {
  const absolute = paths.map((one) => session.resolve(one));
  const missing = absolute.findIndex((one) => !fs.existsSync(one));
  if (missing >= 0) throw new UserError(`« ${paths[missing]} » : rien ne porte ce nom ici.`);
  const racine = commonFolder(absolute.map((one) => (isFolder(one) ? one : path.dirname(one))));
  const chemins = absolute.map((one) => posix(path.relative(racine, one)));
  return { depot: open(racine), base: baseOf(session, paths, racine), chemins };
}

/** A path to quali.yaml itself stands for its folder. */
function folderOf(absolute: string): string {
  return path.basename(absolute) === FICHIERS.structure ? path.dirname(absolute) : absolute;
}

/** The structure around where the user works. Throws `UserError` where there is none. */
export function nearest(session: Session): string {
  const found = nearestStructure(session);
  if (found) return found;
  throw new UserError(
    "aucun quali.yaml dans ce dossier ni au-dessus. Placez-vous dans le dossier d’une structure, ou donnez son chemin.",
  );
}

function existing(folder: string): string {
  return isFolder(folder) || folder === path.dirname(folder) ? folder : existing(path.dirname(folder));
}

function commonFolder(folders: readonly string[]): string {
  return folders.reduce((common, folder) => {
    let kept = common;
    while (!isInside(folder, kept)) kept = path.dirname(kept);
    return kept;
  });
}

function isInside(folder: string, ancestor: string): boolean {
  const way = path.relative(ancestor, folder);
  return way !== ".." && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

function open(racine: string): DiskDepot {
  try {
    return new DiskDepot(racine);
  } catch (error) {
    if (!(error instanceof DepotError)) throw error;
    throw new UserError(`le dossier « ${racine} » ne peut pas être lu.`);
  }
}

function structuresUnder(depot: DiskDepot, chemin: string): string[] {
  try {
    return findStructures(depot, chemin);
  } catch (error) {
    if (error instanceof DepotError) return [];
    throw error;
  }
}

/** Absolute where the user wrote only absolute paths. */
function baseOf(session: Session, paths: readonly string[], racine: string): string {
  const absolute = paths.length > 0 && paths.every((one) => path.isAbsolute(one));
  return posix(absolute ? racine : path.relative(session.dossier, racine));
}

function posix(chemin: string): string {
  return chemin.split(path.sep).join("/");
}
