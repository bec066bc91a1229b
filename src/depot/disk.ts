import type { Dirent, Stats } from "node:fs";
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  realpathSync,
  statSync,
} from "node:fs";
import { sep } from "node:path";
import type { Depot, EntreeDeDossier, EtatDeFichier, GenreDEntree, Lecture, Refus } from "./depot.ts";
import { DepotError } from "./depot.ts";
import { byName, isAbsolute, isGitName, isPathName, splitPath, writtenOut } from "./path.ts";
import { readAt, readHead } from "./read-at.ts";

const REFUS_BY_CODE = new Map<unknown, Refus>([
  ["ENOENT", "absent"],
  ["ENOTDIR", "absent"],
  ["ENAMETOOLONG", "absent"],
  ["ELOOP", "boucle"],
  ["EISDIR", "pas-un-fichier"],
]);

/** A file that another program makes a queue meanwhile must not hang the run. */
const SANS_ATTENTE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** What stands somewhere on disk, links followed. */
interface Place {
  /** Absolute. */
  reel: string;
  stats: Stats;
}

/** A folder of the disk. What lies in it must not change while it is read. */
export class DiskDepot implements Depot {
  readonly #racine: string;
  readonly #folders = new Map<string, string>();

  /** `racine`: a folder, absolute or relative to the working directory. */
  constructor(racine: string) {
    this.#racine = guard("", () => realpathSync.native(racine));
    if (!guard("", () => statSync(this.#racine)).isDirectory()) throw new DepotError("pas-un-dossier", "");
    this.#folders.set("", this.#racine);
  }

  list(chemin: string): EntreeDeDossier[] {
    const names = splitPath(chemin);
    const reel = this.#folder(names, chemin);
    const entries = guard(chemin, () => namedEntries(reel));
    const prefix = names.length === 0 ? "" : `${names.join("/")}/`;
    const found: EntreeDeDossier[] = [];
    for (const entry of entries) {
      if (isGitName(entry.name)) continue;
      const below = join(reel, entry.name);
      const entree = this.#entry(entry, below);
      if (entree.genre === "dossier" && !entree.lien) this.#folders.set(prefix + entry.name, below);
      found.push(entree);
    }
    return found.sort(byName);
  }

  stat(chemin: string): EtatDeFichier {
    const { reel, stats } = this.#at(chemin);
    const genre = genreOf(stats);
    const below = reel.slice(this.#racine.length).split(sep).filter(Boolean).join("/");
    return { genre, taille: genre === "dossier" ? 0 : stats.size, reel: below };
  }

  read(chemin: string, max: number): Uint8Array {
    return readHead(this.open(chemin), max);
  }

  open(chemin: string): Lecture {
    const { reel, stats } = this.#at(chemin);
    if (!stats.isFile()) throw new DepotError("pas-un-fichier", chemin);
    const descriptor = guard(chemin, () => openSync(reel, SANS_ATTENTE));
    return {
      taille: stats.size,
      read: (position, longueur, tampon) =>
        guard(chemin, () => readAt(descriptor, position, longueur, tampon)),
      close: () => closeSync(descriptor),
      changed: () => guard(chemin, () => isOther(stats, fstatSync(descriptor))),
    };
  }

  #entry(
    entry: Pick<Dirent, "name" | "isFile" | "isDirectory" | "isSymbolicLink">,
    reel: string,
  ): EntreeDeDossier {
    if (!entry.isSymbolicLink()) {
      const genre = isPathName(entry.name) ? genreOf(entry) : "autre";
      return { nom: entry.name, genre };
    }
    return { nom: entry.name, genre: this.#genreOfLink(reel), lien: true };
  }

  #genreOfLink(link: string): GenreDEntree {
    try {
      return genreOf(this.#follow(link, "").stats);
    } catch (error) {
      return error instanceof DepotError && error.refus === "hors-racine" ? "lien-sortant" : "autre";
    }
  }

  /** The absolute place of a folder; each level is looked at once. */
  #folder(names: readonly string[], chemin: string): string {
    const key = names.join("/");
    const known = this.#folders.get(key);
    if (known !== undefined) return known;
    const { reel, stats } = this.#place(names, chemin);
    if (!stats.isDirectory()) throw new DepotError("pas-un-dossier", chemin);
    this.#folders.set(key, reel);
    return reel;
  }

  /** What a path leads to; where its folder was looked at, as it is for nearly all, its names are not gone through again. */
  #at(chemin: string): Place {
    const cut = chemin.lastIndexOf("/");
    const parent = this.#folders.get(cut < 0 ? "" : chemin.slice(0, cut));
    const nom = chemin.slice(cut + 1);
    if (parent === undefined || nom === "." || nom === ".." || !isPathName(nom) || isAbsolute(chemin))
      return this.#place(splitPath(chemin), chemin);
    return this.#below(parent, nom, chemin);
  }

  #place(names: readonly string[], chemin: string): Place {
    const last = names.at(-1);
    if (last === undefined) return { reel: this.#racine, stats: guard(chemin, () => statSync(this.#racine)) };
    return this.#below(this.#parent(names.slice(0, -1), chemin), last, chemin);
  }

  #below(parent: string, nom: string, chemin: string): Place {
    const reel = join(parent, nom);
    const stats = lstatSyncOrNull(reel, chemin);
    if (!stats) return this.#placeInNfc(parent, nom, chemin);
    return stats.isSymbolicLink() ? this.#follow(reel, chemin) : { reel, stats };
  }

  #parent(names: readonly string[], chemin: string): string {
    try {
      return this.#folder(names, chemin);
    } catch (error) {
      const through = error instanceof DepotError && error.refus === "pas-un-dossier";
      throw through ? new DepotError("absent", chemin) : error;
    }
  }

  #placeInNfc(parent: string, nom: string, chemin: string): Place {
    const nfc = nom.normalize("NFC");
    const ascii = !/[^\0-\x7f]/.test(nom);
    const entries = ascii ? [] : guard(chemin, () => readdirSync(parent)).sort();
    const same = entries.find((entry) => entry !== nom && entry.normalize("NFC") === nfc);
    if (same === undefined) throw new DepotError("absent", chemin);
    const reel = join(parent, same);
    const stats = guard(chemin, () => lstatSync(reel));
    return stats.isSymbolicLink() ? this.#follow(reel, chemin) : { reel, stats };
  }

  #follow(link: string, chemin: string): Place {
    const reel = guard(chemin, () => realpathSync.native(link));
    if (reel !== this.#racine && !reel.startsWith(join(this.#racine, ""))) {
      throw new DepotError("hors-racine", chemin);
    }
    const below = reel.slice(this.#racine.length).split(sep);
    if (below.some(isGitName)) throw new DepotError("hors-racine", chemin);
    return { reel, stats: guard(chemin, () => statSync(reel)) };
  }
}

/** Entries of a folder. One whose name is not UTF-8 bears it with its odd bytes written out: `\\xe9` can be no name here. */
function namedEntries(reel: string): Pick<Dirent, "name" | "isFile" | "isDirectory" | "isSymbolicLink">[] {
  const entries = readdirSync(reel, { withFileTypes: true });
  if (!entries.some(({ name }) => name.includes("\ufffd"))) return entries;
  return readdirSync(reel, { withFileTypes: true, encoding: "buffer" }).map((entry) => ({
    name: writtenOut(entry.name),
    isFile: () => entry.isFile(),
    isDirectory: () => entry.isDirectory(),
    isSymbolicLink: () => entry.isSymbolicLink(),
  }));
}

function join(folder: string, nom: string): string {
  return folder.endsWith(sep) ? folder + nom : folder + sep + nom;
}

function genreOf(what: Pick<Stats | Dirent, "isFile" | "isDirectory">): GenreDEntree {
  return what.isFile() ? "fichier" : what.isDirectory() ? "dossier" : "autre";
}

/** Another size, or a later writing. */
function isOther(before: Stats, now: Stats): boolean {
  return before.size !== now.size || before.mtimeMs !== now.mtimeMs || before.ctimeMs !== now.ctimeMs;
}

function lstatSyncOrNull(reel: string, chemin: string): Stats | undefined {
  return guard(chemin, () => lstatSync(reel, { throwIfNoEntry: false }));
}

function guard<T>(chemin: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof DepotError) throw error;
    const code = (error as { code?: unknown }).code;
    throw new DepotError(REFUS_BY_CODE.get(code) ?? "illisible", chemin);
  }
}
