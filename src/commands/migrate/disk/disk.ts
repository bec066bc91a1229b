import fs from "node:fs";
import { makeFolder } from "../../../session/make-folder.ts";

/** What a migration changes on the disk, so that a test can stop it anywhere. */
export interface Disque {
  rename(de: string, vers: string): void;
  /** A second name for a file, or a copy where the disk has no such thing. */
  double(de: string, vers: string): void;
  unlink(chemin: string): void;
  rmdir(chemin: string): void;
  mkdir(chemin: string): void;
  /** A new file, its bytes on the disk before anything else happens. */
  write(chemin: string, texte: string): void;
  /** Takes a folder away with all that is in it; links are taken away, not followed. */
  remove(chemin: string): void;
}

export const DISQUE: Disque = {
  rename: (de, vers) => fs.renameSync(de, vers),
  double: (de, vers) => {
    try {
      fs.linkSync(de, vers);
    } catch {
      fs.copyFileSync(de, vers, fs.constants.COPYFILE_EXCL);
    }
  },
  unlink: (chemin) => fs.unlinkSync(chemin),
  rmdir: (chemin) => fs.rmdirSync(chemin),
  mkdir: (chemin) => void makeFolder(chemin),
  write: (chemin, texte) => {
    const file = fs.openSync(chemin, "wx");
    fs.writeSync(file, texte);
    fs.fsyncSync(file);
    fs.closeSync(file);
  },
  remove: (chemin) => fs.rmSync(chemin, { recursive: true, force: true }),
};

/** What stands at a path, a link never followed. */
export function genreAt(chemin: string): "rien" | "fichier" | "dossier" | "autre" {
  const stats = fs.lstatSync(chemin, { throwIfNoEntry: false });
  if (!stats) return "rien";
  return stats.isFile() ? "fichier" : stats.isDirectory() ? "dossier" : "autre";
}

/** By what a file or link is known to be the same, unchanged; null where there is none. */
export function stampOf(chemin: string): string | null {
  const stats = fs.lstatSync(chemin, { throwIfNoEntry: false, bigint: true });
  return stats && !stats.isDirectory() ? `${stats.size} ${stats.mtimeNs}` : null;
}
