import fs from "node:fs";
import path from "node:path";
import { DOSSIERS } from "../../../domain/chemins.ts";
import { causeOf, isSystemError } from "../../../session/user-error.ts";
import { type Disque, genreAt, stampOf } from "./disk.ts";
import type { Journal } from "./journal.ts";
import type { Atelier } from "./workshop.ts";

/** Where files go that another program wrote into the old folder meanwhile. */
const GARDE = `${DOSSIERS.archives}/ecrits-pendant-la-migration`;

export interface Menage {
  /** Files of another program, by their new path in the structure. */
  gardes: readonly string[];
  /** Why some old files could not be taken away, in French; null where all were. */
  reste: string | null;
}

/**
 * Takes away the old files, one by one, each being what the migration saw: what another program wrote or changed
 * meanwhile is kept, and told.
 */
export function takeAway(lieux: Atelier, { fichiers }: Journal, disque: Disque): Menage {
  const gardes: string[] = [];
  const visit = (folder: string, chemin: string) => {
    for (const nom of fs.readdirSync(folder).sort()) {
      const [old, below] = [path.join(folder, nom), chemin === "" ? nom : `${chemin}/${nom}`];
      if (genreAt(old) === "dossier") visit(old, below);
      else if (stampOf(old) === fichiers.get(below)) disque.unlink(old);
      else gardes.push(keep(lieux.structure, old, below, disque));
    }
    disque.rmdir(folder);
  };
  try {
    for (const rank of genreAt(lieux.ancien) === "rien" ? [] : fs.readdirSync(lieux.ancien)) {
      visit(path.join(lieux.ancien, rank), "");
    }
    if (genreAt(lieux.ancien) !== "rien") disque.rmdir(lieux.ancien);
    return { gardes, reste: null };
  } catch (error) {
    if (error instanceof Encombre) return { gardes, reste: `${error.message} n’est pas un dossier` };
    if (!isSystemError(error)) throw error;
    return {
      gardes,
      reste: `${path.relative(lieux.structure, error.path ?? lieux.ancien)} : ${causeOf(error)}`,
    };
  }
}

/** A folder for what is kept; never through a link, which the evidence folder may have planted. */
function makeFolder(structure: string, chemin: string, disque: Disque): void {
  const names = chemin.split("/");
  for (const [rank] of names.entries()) {
    const folder = path.join(structure, ...names.slice(0, rank + 1));
    const genre = genreAt(folder);
    if (genre === "rien") disque.mkdir(folder);
    else if (genre !== "dossier") throw new Encombre(names.slice(0, rank + 1).join("/"));
  }
}

class Encombre extends Error {}

function keep(structure: string, old: string, chemin: string, disque: Disque): string {
  const { dir, name, ext } = path.posix.parse(`${GARDE}/${chemin}`);
  for (let rank = 1; ; rank += 1) {
    const kept = `${dir}/${name}${rank > 1 ? ` (${rank})` : ""}${ext}`;
    if (genreAt(path.join(structure, kept)) !== "rien") continue;
    makeFolder(structure, dir, disque);
    disque.rename(old, path.join(structure, kept));
    return kept;
  }
}
