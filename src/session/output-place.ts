import fs from "node:fs";
import path from "node:path";
import { DOSSIERS, FICHIERS } from "../domain/chemins.ts";
import { isNamed } from "./output-inputs.ts";

/** Folders of a structure whose files are read, or kept for ever. */
const LUS: ReadonlySet<string> = new Set(Object.values(DOSSIERS));

/** Files that quali reads, wherever they stand. */
const NOMS: ReadonlySet<string> = new Set(Object.values(FICHIERS));

const GIT = ".git";

/**
 * Why nothing is written at this absolute path, or null. A folder that came from elsewhere does not decide what is
 * written where: no way through a link that it holds, no link, pipe or device at the end; and what quali reads is
 * never replaced: its own files, YAML, evidence and registers. Anything else that is there is. `propre`: a file of
 * quali's own, which the command that keeps it replaces.
 */
export function refusalAt(chemin: string, propre = false): string | null {
  const folders = ancestors(chemin);
  const link = linkWithin(chemin, folders);
  if (link !== null) {
    return `« ${link} » est un lien symbolique, et quali n’écrit pas à travers un lien. Donnez un autre chemin`;
  }
  const present = fs.lstatSync(chemin, { throwIfNoEntry: false });
  if (present?.isSymbolicLink()) {
    return "c’est un lien symbolique, et quali n’écrit pas à travers un lien. Supprimez-le, ou donnez un autre nom";
  }
  if (present?.isDirectory()) return "c’est un dossier";
  if (present && !present.isFile()) return "ce n’est pas un fichier ordinaire (tube ou périphérique)";
  return !propre && isRead(chemin, folders, present !== undefined)
    ? "c’est un fichier que quali lit (preuve, fiche, réglage) : il ne se remplace pas. Donnez un autre nom"
    : null;
}

/** From the nearest up. */
function ancestors(chemin: string): string[] {
  const parent = path.dirname(chemin);
  return parent === chemin ? [] : [parent, ...ancestors(parent)];
}

/** The first link among the folders below what may have come from elsewhere: a structure, a workspace, a repository. */
function linkWithin(chemin: string, folders: readonly string[]): string | null {
  const roots = [FICHIERS.structure, FICHIERS.espace, GIT].map((nom) =>
    folders.findIndex((folder) => holds(folder, nom)),
  );
  const within = folders.slice(0, Math.max(0, ...roots)).reverse();
  const link = within.find((folder) => fs.lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink());
  return link === undefined ? null : path.relative(folders[within.length] ?? path.dirname(chemin), link);
}

function isRead(chemin: string, folders: readonly string[], present: boolean): boolean {
  const nom = path.basename(chemin).toLowerCase();
  if (NOMS.has(nom) || chemin.split(path.sep).some((part) => part.toLowerCase() === GIT)) return true;
  if (!present) return false;
  const structure = folders.find((folder) => holds(folder, FICHIERS.structure));
  const espace = folders.find((folder) => holds(folder, FICHIERS.espace));
  if (structure === undefined && espace === undefined) return false;
  if (/\.ya?ml$/.test(nom)) return true;
  const below = path.relative(structure ?? "", chemin).split(path.sep);
  if (structure !== undefined && LUS.has((below[0] ?? "").toLowerCase())) return true;
  return isNamed(chemin, { structure, espace });
}

function holds(folder: string, nom: string): boolean {
  return fs.existsSync(path.join(folder, nom));
}
