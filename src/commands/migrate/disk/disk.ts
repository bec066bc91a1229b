import fs from "node:fs";

/** What the swap does to the disk, so that a test can stop it anywhere. */
export interface Disque {
  exists(chemin: string): boolean;
  isFolder(chemin: string): boolean;
  rename(de: string, vers: string): void;
  remove(chemin: string): void;
  write(chemin: string, texte: string): void;
  read(chemin: string): string;
}

export const DISQUE: Disque = {
  exists: (chemin) => fs.lstatSync(chemin, { throwIfNoEntry: false }) !== undefined,
  isFolder: (chemin) => fs.lstatSync(chemin, { throwIfNoEntry: false })?.isDirectory() === true,
  rename: (de, vers) => fs.renameSync(de, vers),
  remove: (chemin) => fs.rmSync(chemin, { recursive: true, force: true }),
  write: (chemin, texte) => {
    const file = fs.openSync(chemin, "w");
    fs.writeSync(file, texte);
    fs.fsyncSync(file);
    fs.closeSync(file);
  },
  read: (chemin) => fs.readFileSync(chemin, "utf8"),
};
