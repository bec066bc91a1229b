import { folded } from "../../../load/structure/names.ts";
import type { Deplacements } from "./moves.ts";

/** New path of a file or folder of the structure, by its old path (both relative to the structure). */
export type NewPath = (ancien: string) => string;

/**
 * Where the files of moving folders go: a file keeps its name unless another, one that stays or one written anew
 * (`reserved`), has it already.
 */
export function pathMapper(
  { arrivees, archives }: Deplacements,
  files: readonly string[],
  reserved: readonly string[],
): NewPath {
  const folders = [
    ...arrivees.flatMap(({ sources, chemin }) => sources.map((source) => ({ source, chemin }))),
    ...archives.map(({ dossier, chemin }) => ({ source: dossier, chemin })),
  ];
  const known = new Map<string, string>();
  const staying = files.filter((file) => !folders.some(({ source }) => file.startsWith(`${source.chemin}/`)));
  const taken = new Places([...reserved, ...staying]);
  for (const { source, chemin } of folders) {
    for (const file of files.filter((one) => one.startsWith(`${source.chemin}/`))) {
      known.set(file, taken.give(chemin, file.slice(source.chemin.length + 1), source.exigence));
    }
  }
  return (ancien) => {
    const file = known.get(ancien);
    if (file !== undefined) return file;
    const folder = folders.find(
      ({ source }) => ancien === source.chemin || ancien.startsWith(`${source.chemin}/`),
    );
    return folder ? folder.chemin + ancien.slice(folder.source.chemin.length) : ancien;
  };
}

/** Longest name that file systems hold, in bytes. */
const MAX_NAME = 255;

/** Which paths are taken, on systems that know no case too: by a file, or by a folder that holds one. */
class Places {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  constructor(chemins: readonly string[]) {
    for (const chemin of chemins) this.#take(chemin);
  }

  /** `rapport.pdf`, or `rapport (1.2).pdf` where folders that meet both have one. */
  give(dossier: string, reste: string, exigence: string): string {
    const names = reste.split("/");
    for (const [rank, nom] of names.entries()) {
      const above = [dossier, ...names.slice(0, rank)].join("/");
      const last = rank === names.length - 1;
      for (let time = 0; !this.#isFree(`${above}/${names[rank]}`, last); time += 1) {
        names[rank] = besides(nom, time === 0 ? exigence : `${exigence}-${time + 1}`, last);
      }
    }
    const chemin = `${dossier}/${names.join("/")}`;
    this.#take(chemin);
    return chemin;
  }

  /** A folder may be shared with others that go there, a file may not. */
  #isFree(chemin: string, fichier: boolean): boolean {
    const name = folded(chemin);
    return !this.#files.has(name) && !(fichier && this.#folders.has(name));
  }

  #take(chemin: string): void {
    const name = folded(chemin);
    this.#files.add(name);
    for (let at = name.lastIndexOf("/"); at > 0; at = name.lastIndexOf("/", at - 1)) {
      this.#folders.add(name.slice(0, at));
    }
  }
}

/** A name with its origin before its ending, made shorter where the whole would be too long. */
function besides(nom: string, exigence: string, fichier: boolean): string {
  const [, stem = nom, ending = ""] = (fichier && /^(.*?)(\.[^.]*)?$/s.exec(nom)) || [];
  const tail = ` (${exigence})${ending}`;
  const letters = [...stem];
  while (letters.length > 0 && bytesOf(letters.join("") + tail) > MAX_NAME) letters.pop();
  return letters.join("") + tail;
}

function bytesOf(texte: string): number {
  return new TextEncoder().encode(texte).length;
}

/** Way from a folder to a path, both relative to the structure. */
export function relativePath(folder: string, chemin: string): string {
  const [from, to] = [folder.split("/").filter(Boolean), chemin.split("/")];
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}
