import type { Depot, EntreeDeDossier, EtatDeFichier, Lecture } from "./depot.ts";
import { DepotError } from "./depot.ts";
import { byName, isGitName, isPathName, splitPath } from "./path.ts";
import { readHead } from "./read-at.ts";

export interface DossierDArbre {
  /** Throws `DepotError` where the medium cannot tell. */
  readonly entries: ReadonlyMap<string, NoeudDArbre>;
  /** The same only for the same names and bytes, at any depth; left out where there are links, or only reading would tell. */
  readonly cle?: string | undefined;
}

export interface FichierDArbre {
  /** Throws `DepotError` where the medium cannot tell. */
  readonly taille: number;
  /** The same for the same bytes; left out where only reading would tell. */
  readonly cle?: string;
  open(chemin: string): Lecture;
}

/** A symbolic link; its target is relative to its folder, or absolute and then outside. */
interface LienDArbre {
  readonly lien: string;
}

/** Neither a file nor a folder. */
interface AutreDArbre {
  readonly autre: true;
}

export type NoeudDArbre = DossierDArbre | FichierDArbre | LienDArbre | AutreDArbre;

/** What was made of files, by what they hold: kept as long as depots share it. */
export type Souvenirs = Map<string, unknown>;

/** Where a path leads: the node and its real path, from the top. */
interface PlaceDArbre {
  noeud: NoeudDArbre;
  reel: readonly string[];
}

const MAX_LINKS = 40;

/** Links that may still be followed on one way. */
interface Reste {
  liens: number;
}

/** Bytes at hand, as an open file. */
export function lectureOf(bytes: Uint8Array): Lecture {
  return {
    taille: bytes.length,
    read: (position, longueur) => bytes.slice(position, position + longueur),
    close: () => {},
  };
}

/** A tree of files that never change, each folder looked at when it is asked for. */
export class TreeDepot implements Depot {
  readonly #sommet: DossierDArbre;
  readonly #racine: PlaceDArbre;
  readonly #souvenirs: Souvenirs | undefined;
  /** Each path is asked for several times. */
  readonly #places = new Map<string, PlaceDArbre>();
  readonly #folders = new Map<string, PlaceDArbre>();

  /** `racine`: way from the top of the tree to the depot's root, which no link leaves. */
  constructor(sommet: DossierDArbre, racine: readonly string[] = [], souvenirs?: Souvenirs) {
    this.#sommet = sommet;
    this.#souvenirs = souvenirs;
    this.#racine = this.#descend(racine);
  }

  list(chemin: string): EntreeDeDossier[] {
    const { noeud, reel } = this.#place(chemin);
    if (!isFolder(noeud)) throw new DepotError("pas-un-dossier", chemin);
    return [...noeud.entries]
      .filter(([nom]) => !isGitName(nom))
      .map(([nom, below]): EntreeDeDossier => {
        if (isLink(below)) return { nom, genre: this.#genreOfLink(below, reel), lien: true };
        return { nom, genre: isPathName(nom) ? genreOf(below) : "autre" };
      })
      .sort(byName);
  }

  stat(chemin: string): EtatDeFichier {
    const { noeud, reel } = this.#place(chemin);
    const taille = isFile(noeud) ? noeud.taille : 0;
    return { genre: genreOf(noeud), taille, reel: reel.slice(this.#racine.reel.length).join("/") };
  }

  read(chemin: string, max: number): Uint8Array {
    return readHead(this.open(chemin), max);
  }

  open(chemin: string): Lecture {
    const { noeud } = this.#place(chemin);
    if (!isFile(noeud)) throw new DepotError("pas-un-fichier", chemin);
    return noeud.open(chemin);
  }

  once<T>(chemin: string, usage: string, make: () => T): T {
    const { noeud } = this.#souvenirs ? this.#place(chemin) : { noeud: null };
    if (!this.#souvenirs || !noeud || isLink(noeud) || !("cle" in noeud) || noeud.cle === undefined)
      return make();
    const key = `${noeud.cle} ${usage}`;
    if (this.#souvenirs.has(key)) return this.#souvenirs.get(key) as T;
    const made = make();
    this.#souvenirs.set(key, made);
    return made;
  }

  cle(chemin: string): string | undefined {
    try {
      const { noeud, reel } = this.#place(chemin);
      const asked = [...this.#racine.reel, ...splitPath(chemin)];
      // a link, or a name written otherwise
      if (asked.join("/") !== reel.join("/")) return undefined;
      return isFile(noeud) || isFolder(noeud) ? noeud.cle : undefined;
    } catch (error) {
      if (error instanceof DepotError && error.refus === "absent") return "absent";
      return undefined;
    }
  }

  #genreOfLink({ lien }: LienDArbre, folder: readonly string[]) {
    try {
      const { noeud, reel } = this.#walk(this.#target(folder, lien, ""), "", {
        liens: MAX_LINKS - 1,
      });
      return this.#isInside(reel) ? genreOf(noeud) : "lien-sortant";
    } catch (error) {
      return error instanceof DepotError && error.refus === "hors-racine" ? "lien-sortant" : "autre";
    }
  }

  #place(chemin: string): PlaceDArbre {
    const known = this.#places.get(chemin);
    if (known) return known;
    const place = this.#find(chemin);
    this.#places.set(chemin, place);
    return place;
  }

  #find(chemin: string): PlaceDArbre {
    const names = splitPath(chemin);
    const nom = names.pop();
    if (nom === undefined) return this.#racine;
    const place = this.#step(this.#folder(names, chemin), nom, chemin, { liens: MAX_LINKS });
    if (!this.#isInside(place.reel)) throw new DepotError("hors-racine", chemin);
    return place;
  }

  /** Each folder is walked to once. */
  #folder(names: readonly string[], chemin: string): PlaceDArbre {
    const key = names.join("/");
    const known = this.#folders.get(key);
    if (known) return known;
    let place = this.#racine;
    const reste = { liens: MAX_LINKS };
    for (const nom of names) place = this.#step(place, nom, chemin, reste);
    this.#folders.set(key, place);
    return place;
  }

  #isInside(reel: readonly string[]): boolean {
    return this.#racine.reel.every((nom, rang) => reel[rang] === nom);
  }

  #walk(names: readonly string[], chemin: string, reste: Reste): PlaceDArbre {
    let place: PlaceDArbre = { noeud: this.#sommet, reel: [] };
    for (const nom of names) place = this.#step(place, nom, chemin, reste);
    return place;
  }

  #step({ noeud: folder, reel }: PlaceDArbre, nom: string, chemin: string, reste: Reste): PlaceDArbre {
    if (!isFolder(folder)) throw new DepotError("absent", chemin);
    const [found, noeud] = find(folder, nom) ?? [];
    if (found === undefined || noeud === undefined) throw new DepotError("absent", chemin);
    if (!isLink(noeud)) return { noeud, reel: [...reel, found] };
    if (reste.liens-- === 0) throw new DepotError("boucle", chemin);
    return this.#walk(this.#target(reel, noeud.lien, chemin), chemin, reste);
  }

  #target(folder: readonly string[], lien: string, chemin: string): string[] {
    try {
      return splitPath(lien.startsWith("/") ? lien : [...folder, lien].join("/"));
    } catch {
      throw new DepotError("hors-racine", chemin);
    }
  }

  #descend(names: readonly string[]): PlaceDArbre {
    let noeud: NoeudDArbre = this.#sommet;
    for (const nom of names) {
      const below: NoeudDArbre | undefined = isFolder(noeud) ? noeud.entries.get(nom) : undefined;
      if (!below) throw new DepotError("absent", "");
      noeud = below;
    }
    if (!isFolder(noeud)) throw new DepotError("pas-un-dossier", "");
    return { noeud, reel: names };
  }
}

function find({ entries }: DossierDArbre, nom: string): [string, NoeudDArbre] | undefined {
  const exact = entries.get(nom);
  if (exact) return [nom, exact];
  if (!/[^\0-\x7f]/.test(nom)) return undefined;
  const nfc = nom.normalize("NFC");
  const same = [...entries.keys()].sort().find((other) => other.normalize("NFC") === nfc);
  const noeud = same === undefined ? undefined : entries.get(same);
  return same === undefined || noeud === undefined ? undefined : [same, noeud];
}

function genreOf(noeud: NoeudDArbre) {
  return isFolder(noeud) ? "dossier" : isFile(noeud) ? "fichier" : "autre";
}

function isFolder(noeud: NoeudDArbre): noeud is DossierDArbre {
  return "entries" in noeud;
}

function isFile(noeud: NoeudDArbre): noeud is FichierDArbre {
  return "open" in noeud;
}

function isLink(noeud: NoeudDArbre): noeud is LienDArbre {
  return "lien" in noeud;
}
