import type { Depot, EntreeDeDossier, EtatDeFichier, Lecture } from "./depot.ts";
import { DepotError } from "./depot.ts";
import { byName, isGitName, isPathName, splitPath } from "./path.ts";

/** A symbolic link; its target is relative to its folder, or absolute and then outside. */
interface LienEnMemoire {
  lien: string;
}

/** Something that is there and cannot be read: no right to, neither file nor folder, or what no depot should do: throw. */
interface ObstacleEnMemoire {
  obstacle: "illisible" | "autre" | "panne";
}

/** A file whose bytes are elsewhere, opened when it is read. */
interface FichierAilleurs {
  taille: number;
  ouvrir(): Lecture;
}

export type ContenuEnMemoire = string | Uint8Array | LienEnMemoire | ObstacleEnMemoire | FichierAilleurs;

interface Folder {
  entries: Map<string, Noeud>;
}

type Noeud = Folder | Exclude<ContenuEnMemoire, string>;

/** Where a path leads: the node and its real path. */
interface Place {
  noeud: Noeud;
  reel: string[];
}

const MAX_LINKS = 40;

/** Bytes at hand, as an open file. */
export function lectureOf(bytes: Uint8Array): Lecture {
  return {
    taille: bytes.length,
    read: (position, longueur) => bytes.slice(position, position + longueur),
    close: () => {},
  };
}

/** Files held in memory, for tests and for what is not on disk. */
export class MemoryDepot implements Depot {
  readonly #racine: Folder = { entries: new Map() };

  /** `fichiers`: contents by path; a path that ends with `/` is an empty folder. */
  constructor(fichiers: Readonly<Record<string, ContenuEnMemoire>> | ReadonlyMap<string, ContenuEnMemoire>) {
    const entries = fichiers instanceof Map ? fichiers : Object.entries(fichiers);
    for (const [chemin, contenu] of entries) {
      const names = chemin.split("/");
      const last = names.pop() ?? "";
      const folder = names.reduce(subfolder, this.#racine);
      const noeud = typeof contenu === "string" ? new TextEncoder().encode(contenu) : contenu;
      if (last !== "") folder.entries.set(last, noeud);
    }
  }

  list(chemin: string): EntreeDeDossier[] {
    const { noeud, reel } = this.#place(chemin);
    if (!isFolder(noeud)) throw new DepotError("pas-un-dossier", chemin);
    return [...noeud.entries]
      .filter(([nom]) => !isGitName(nom))
      .map(([nom, below]): EntreeDeDossier => {
        if (!isPathName(nom)) return { nom, genre: "autre" };
        return isLink(below)
          ? { nom, genre: this.#genreOfLink([...reel, nom]), lien: true }
          : { nom, genre: genreOf(below) };
      })
      .sort(byName);
  }

  stat(chemin: string): EtatDeFichier {
    const { noeud, reel } = this.#place(chemin);
    const taille = noeud instanceof Uint8Array ? noeud.length : "ouvrir" in noeud ? noeud.taille : 0;
    return { genre: genreOf(noeud), taille, reel: reel.join("/") };
  }

  read(chemin: string, max: number): Uint8Array {
    const lecture = this.open(chemin);
    try {
      return lecture.read(0, max);
    } finally {
      lecture.close();
    }
  }

  open(chemin: string): Lecture {
    const { noeud } = this.#place(chemin);
    if ("obstacle" in noeud && noeud.obstacle === "panne") throw new RangeError(`panne voulue : ${chemin}`);
    if ("obstacle" in noeud && noeud.obstacle === "illisible") throw new DepotError("illisible", chemin);
    if ("ouvrir" in noeud) return noeud.ouvrir();
    if (!(noeud instanceof Uint8Array)) throw new DepotError("pas-un-fichier", chemin);
    return lectureOf(noeud);
  }

  #genreOfLink(names: string[]) {
    try {
      return genreOf(this.#walk(names, names.join("/")).noeud);
    } catch (error) {
      return error instanceof DepotError && error.refus === "hors-racine" ? "lien-sortant" : "autre";
    }
  }

  #place(chemin: string): Place {
    return this.#walk(splitPath(chemin), chemin);
  }

  #walk(names: readonly string[], chemin: string): Place {
    const left = [...names].reverse();
    let place: Place = { noeud: this.#racine, reel: [] };
    let links = 0;
    for (let name = left.pop(); name !== undefined; name = left.pop()) {
      if (!isFolder(place.noeud)) throw new DepotError("absent", chemin);
      const [nom, noeud] = find(place.noeud, name) ?? [];
      if (nom === undefined || noeud === undefined) throw new DepotError("absent", chemin);
      if (isLink(noeud)) {
        if (++links > MAX_LINKS) throw new DepotError("boucle", chemin);
        left.push(...this.#target(place.reel, noeud.lien, chemin).reverse());
        place = { noeud: this.#racine, reel: [] };
      } else place = { noeud, reel: [...place.reel, nom] };
    }
    return place;
  }

  #target(folder: readonly string[], lien: string, chemin: string): string[] {
    try {
      return splitPath(lien.startsWith("/") ? lien : [...folder, lien].join("/"));
    } catch {
      throw new DepotError("hors-racine", chemin);
    }
  }
}

function subfolder(folder: Folder, nom: string): Folder {
  const known = folder.entries.get(nom);
  if (known && isFolder(known)) return known;
  const made: Folder = { entries: new Map() };
  folder.entries.set(nom, made);
  return made;
}

function find(folder: Folder, nom: string): [string, Noeud] | undefined {
  const exact = folder.entries.get(nom);
  if (exact) return [nom, exact];
  if (!/[^\0-\x7f]/.test(nom)) return undefined;
  const nfc = nom.normalize("NFC");
  return [...folder.entries].find(([other]) => other.normalize("NFC") === nfc);
}

function genreOf(noeud: Noeud) {
  if (isFolder(noeud)) return "dossier";
  return "obstacle" in noeud && noeud.obstacle === "autre" ? "autre" : "fichier";
}

function isFolder(noeud: Noeud): noeud is Folder {
  return "entries" in noeud && noeud.entries instanceof Map;
}

function isLink(noeud: Noeud): noeud is LienEnMemoire {
  return "lien" in noeud;
}
