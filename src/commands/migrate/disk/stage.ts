import fs from "node:fs";
import path from "node:path";
import { chunksOf } from "../../../depot/git/bytes.ts";
import { FICHIERS } from "../../../domain/chemins.ts";
import { folded } from "../../../load/structure/names.ts";
import { makeFolder } from "../../../session/make-folder.ts";
import { causeOf, isSystemError, UserError } from "../../../session/user-error.ts";
import { DOSSIERS_REPRIS, FICHIERS_REPRIS, type PlanDeMigration } from "../plan/plan.ts";
import { DISQUE, stampOf } from "./disk.ts";
import { workshop } from "./workshop.ts";

/** What lies in the folders that a migration rewrites. */
export interface Inventaire {
  /**
   * Every file and link, relative to the structure, with `/`: its path in NFC, as the loader knows it → its path on
   * disk, where a Mac may have written it otherwise.
   */
  fichiers: ReadonlyMap<string, string>;
  /** Their folders, by their path on disk. */
  dossiers: readonly string[];
  /** By what each file is known to be unchanged, by its path on disk; quali.yaml and what stands beside it too. */
  marques: ReadonlyMap<string, string>;
}

export function listFiles(structure: string): Inventaire {
  const fichiers: string[] = [];
  const dossiers: string[] = [];
  const visit = (dossier: string) => {
    dossiers.push(dossier);
    const entries = fs.readdirSync(path.join(structure, dossier), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const chemin = `${dossier}/${entry.name}`;
      if (entry.isDirectory()) visit(chemin);
      else fichiers.push(chemin);
    }
  };
  for (const dossier of rootsOf(structure)) visit(dossier);
  const names = new Set(fichiers);
  const byNfc = fichiers.map((file): [string, string] => {
    const composed = file.normalize("NFC");
    // both ways of writing one name, side by side: neither may take the place of the other
    return [composed === file || names.has(composed) ? file : composed, file];
  });
  const stamps = [...fichiers, FICHIERS.structure, ...besidesIn(structure)].map((file): [string, string] => [
    file,
    stampOf(path.join(structure, file)) ?? "",
  ]);
  return { fichiers: new Map(byNfc), dossiers, marques: new Map(stamps) };
}

/** What a migration writes anew beside quali.yaml, of what is there. */
export function besidesIn(structure: string): string[] {
  return FICHIERS_REPRIS.filter((nom) => fs.existsSync(path.join(structure, nom)));
}

/** The folders as the disk names them: « Preuves » is read where there is no « preuves ». */
export function rootsOf(structure: string): string[] {
  const entries = fs.readdirSync(structure, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = entries.map(({ name }) => name).sort();
  return DOSSIERS_REPRIS.flatMap((dossier) => {
    const found = names.includes(dossier) ? dossier : names.find((name) => folded(name) === dossier);
    return found === undefined ? [] : [found];
  });
}

/** Throws `UserError` for a folder in which nothing can be moved, before anything is. */
export function refuseReadOnly(structure: string, dossiers: readonly string[]): void {
  for (const dossier of ["", ...dossiers]) {
    try {
      fs.accessSync(path.join(structure, dossier), fs.constants.W_OK | fs.constants.X_OK);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      throw new UserError(
        `impossible d’écrire dans « ${dossier || structure} » : ${causeOf(error)} ; rien n’a changé. ` +
          "Rendez-le modifiable (chmod u+w), ou demandez-le à qui il appartient, puis relancez.",
      );
    }
  }
}

/** Throws `UserError` where another program wrote meanwhile. */
export function refuseChanged(structure: string, { marques }: Inventaire): void {
  const now = listFiles(structure).marques;
  const changed = [...new Set([...marques.keys(), ...now.keys()])].find(
    (file) => marques.get(file) !== now.get(file),
  );
  if (changed === undefined) return;
  throw new UserError(
    `« ${changed} » a changé pendant que la migration se préparait : rien n’est déplacé. Relancez-la.`,
  );
}

/** Makes the new folders ready in the workshop; answers the entries to put in place. Files are linked, not copied. */
export function stage(structure: string, plan: PlanDeMigration, { fichiers }: Inventaire): string[] {
  const { nouveau } = workshop(structure);
  makeFolder(nouveau);
  for (const { de, vers } of plan.copies) {
    const old = path.join(structure, fichiers.get(de) ?? de);
    const place = path.join(nouveau, vers);
    makeFolder(path.dirname(place));
    const stats = fs.lstatSync(old);
    if (stats.isSymbolicLink()) fs.symlinkSync(targetOf(structure, old, { de, vers }, plan), place);
    else if (stats.isFile()) DISQUE.double(old, place);
    else throw new UserError(`« ${de} » n’est ni un fichier ni un dossier : retirez-le, puis relancez.`);
  }
  for (const [chemin, texte] of plan.ecrits) {
    makeFolder(path.dirname(path.join(nouveau, chemin)));
    // never through a hard link to an old file
    const origine = plan.origines.get(chemin) ?? chemin;
    const mark = markOf(path.join(structure, fichiers.get(origine) ?? origine));
    writeNew(path.join(nouveau, chemin), mark + texte);
  }
  return fs.readdirSync(nouveau).sort();
}

/** Writes a file that is not there yet. What the system says of a disk that is full names no file: it is named here. */
function writeNew(chemin: string, texte: string): void {
  try {
    fs.writeFileSync(chemin, texte, { flag: "wx" });
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: chemin });
  }
}

/** The byte order mark that some editors put before a text, where it is there; the reader leaves it out. */
function markOf(chemin: string): string {
  const stats = fs.lstatSync(chemin, { throwIfNoEntry: false });
  if (!stats?.isFile()) return "";
  const [first] = chunksOf(chemin);
  return first?.[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf ? "\ufeff" : "";
}

const DEEP = `/${"_/".repeat(64)}`;

/** A link inside the structure leads to the same file or folder as before, wherever either of them went. */
function targetOf(
  structure: string,
  link: string,
  { de, vers }: { de: string; vers: string },
  { newPath }: PlanDeMigration,
): string {
  const target = fs.readlinkSync(link);
  if (path.isAbsolute(target)) {
    const home = [structure, fs.realpathSync(structure)].find((one) =>
      target.startsWith(`${one}${path.sep}`),
    );
    return home === undefined
      ? target
      : path.join(home, newPath(path.relative(home, target).normalize("NFC")));
  }
  const aim = path.posix.join(path.posix.dirname(de), target);
  const outside = aim === ".." || aim.startsWith("../");
  const now = outside ? aim : newPath(aim.normalize("NFC").replace(/\/$/, ""));
  // far from the root of the disk, so that `..` climbs as much as it must
  return path.posix.relative(path.posix.join(DEEP, path.posix.dirname(vers)), path.posix.join(DEEP, now));
}
