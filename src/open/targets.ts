import fs from "node:fs";
import path from "node:path";
import { type Depot, DepotError } from "../depot/depot.ts";
import { DiskDepot } from "../depot/disk.ts";
import { FICHIERS, PRESQUE_ESPACE } from "../domain/chemins.ts";
import { structuresUnder } from "../load/structure/find.ts";
import type { Session } from "../session/session.ts";
import { UserError } from "../session/user-error.ts";
import { sayNothingHere } from "./nothing-here.ts";
import {
  around,
  commonFolder,
  existing,
  isArchive,
  isFolder,
  leadsUp,
  posix,
  upward,
  workFolder,
} from "./places.ts";

/** What to work on, in one depot. */
export interface Cibles {
  depot: Depot;
  /** True where the depot is an archive: only this thread has it open. */
  enArchive: boolean;
  /** Where the depot's root is on disk; the folder of an archive. */
  racine: string;
  /** Way from where the user works to the depot's root, with `/`; "" for the same place. */
  base: string;
  /** Folders of the structures, or what else is worked on, relative to the depot's root. */
  chemins: readonly string[];
  /** Folders that were asked for, relative to the depot's root. */
  demandes: readonly string[];
}

/**
 * The structures at or under the paths; without a path, the nearest one upward, or those of the workspace here. A path
 * without any is kept as it is, so that judging says what is missing there. Throws `UserError` where there is nothing
 * to work on.
 */
export async function findTargets(session: Session, paths: readonly string[]): Promise<Cibles> {
  const here = workFolder(session);
  const zip = paths.find((one) => isArchive(session.resolve(one)));
  if (zip !== undefined) return inArchive(session, paths, zip);
  const folders = paths.length ? paths.map((one) => folderOf(session.resolve(one))) : [around(session)];
  const asked = folders.map((folder) => folder ?? sayNothingHere(here));
  const racine = commonFolder(
    asked.map((folder) => upward(folder, FICHIERS.espace, ...PRESQUE_ESPACE) ?? existing(folder)),
  );
  const depot = open(racine);
  const demandes = asked.map((folder) => below(racine, folder));
  const chemins = asked.flatMap((folder, rang) => {
    const chemin = demandes[rang] ?? "";
    const alone = paths.length === 0 && fs.existsSync(path.join(folder, FICHIERS.structure));
    const found = alone ? [] : structuresUnder(depot, chemin);
    return found.length ? found : [chemin];
  });
  const base = baseOf(session, paths, racine);
  return { depot, enArchive: false, racine, base, chemins: [...new Set(chemins)], demandes };
}

/** The structures of an archive, which comes alone. */
async function inArchive(session: Session, paths: readonly string[], nom: string): Promise<Cibles> {
  if (paths.length > 1) throw new UserError(`« ${nom} » : une archive se donne seule.`);
  const archive = session.resolve(nom);
  const { openArchive } = await import("./archive.ts");
  const depot = openArchive(archive, nom);
  const found = structuresUnder(depot, "");
  const chemins = found.length > 0 ? found : [""];
  const base = baseOf(session, paths, archive);
  return { depot, enArchive: true, racine: path.dirname(archive), base, chemins, demandes: [""] };
}

/** One depot around files and folders that need not be structures. Throws `UserError` where one is not there. */
export function openPaths(session: Session, paths: readonly string[]): Cibles {
  const absolute = paths.map((one) => session.resolve(one));
  const missing = absolute.findIndex((one) => !fs.existsSync(one));
  if (missing >= 0) throw new UserError(`« ${paths[missing]} » : rien ne porte ce nom ici.`);
  const racine = commonFolder(absolute.map((one) => (isFolder(one) ? one : path.dirname(one))));
  const chemins = absolute.map((one) => posix(path.relative(racine, one)));
  const base = baseOf(session, paths, racine);
  return { depot: open(racine), enArchive: false, racine, base, chemins, demandes: chemins };
}

/** Way down to a folder; where a link on it leads to another folder of the same root, that one's: it is what was asked for. */
function below(racine: string, folder: string): string {
  const way = path.relative(racine, folder);
  if (way === "" || !isFolder(folder)) return posix(way);
  const real = path.relative(fs.realpathSync(racine), fs.realpathSync(folder));
  return posix(leadsUp(real) ? way : real);
}

/** A path to quali.yaml or quali-espace.yaml itself stands for its folder. */
function folderOf(absolute: string): string {
  const named: readonly string[] = [FICHIERS.structure, FICHIERS.espace];
  return named.includes(path.basename(absolute)) ? path.dirname(absolute) : absolute;
}

function open(racine: string): DiskDepot {
  try {
    return new DiskDepot(racine);
  } catch (error) {
    if (!(error instanceof DepotError)) throw error;
    throw new UserError(`le dossier « ${racine} » ne peut pas être lu.`);
  }
}

/** Absolute where the user wrote only absolute paths. */
function baseOf(session: Session, paths: readonly string[], racine: string): string {
  const absolute = paths.length > 0 && paths.every((one) => path.isAbsolute(one));
  return posix(absolute ? racine : path.relative(session.dossier, racine));
}
