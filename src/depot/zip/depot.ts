import { type Depot, DepotError, type EntreeDeDossier, type EtatDeFichier, type Lecture } from "../depot.ts";
import { byName, isGitName, splitPath } from "../path.ts";
import { readHead } from "../read-at.ts";
import type { Archive } from "./archive.ts";
import { inflateWhole } from "./content.ts";
import { STORED } from "./layout.ts";
import { ArchiveError, type FichierZip } from "./types.ts";

interface Folder {
  entries: Map<string, Folder | FichierZip>;
}

/** A compressed file is held whole while it is read: a larger one is not. */
const LARGEST_INFLATED = 512 * 1024 * 1024;

/** The files of an archive below one of its folders. */
export class ZipDepot implements Depot {
  readonly #racine: Folder;

  /** `racine`: a folder of the archive, `""` for its top. */
  constructor(
    private readonly lecture: Lecture,
    archive: Archive,
    racine = "",
  ) {
    const top: Folder = { entries: new Map() };
    for (const dossier of archive.dossiers) folderAt(top, dossier.split("/"));
    for (const fichier of archive.fichiers) {
      const names = fichier.nom.split("/");
      const last = names.pop() ?? "";
      folderAt(top, names).entries.set(last, fichier);
    }
    this.#racine = racine === "" ? top : folderAt(top, racine.split("/"));
  }

  list(chemin: string): EntreeDeDossier[] {
    const { place } = this.#place(chemin);
    if (!isFolder(place)) throw new DepotError("pas-un-dossier", chemin);
    return [...place.entries]
      .filter(([nom]) => !isGitName(nom))
      .map(([nom, what]): EntreeDeDossier => ({ nom, genre: isFolder(what) ? "dossier" : "fichier" }))
      .sort(byName);
  }

  stat(chemin: string): EtatDeFichier {
    const { place, reel } = this.#place(chemin);
    return isFolder(place)
      ? { genre: "dossier", taille: 0, reel }
      : { genre: "fichier", taille: place.taille, reel };
  }

  read(chemin: string, max: number): Uint8Array {
    return readHead(this.open(chemin), max);
  }

  open(chemin: string): Lecture {
    const { place } = this.#place(chemin);
    if (isFolder(place)) throw new DepotError("pas-un-fichier", chemin);
    const { lecture } = this;
    if (place.methode === STORED) {
      const read = (position: number, longueur: number) =>
        lecture.read(place.debut + position, Math.max(0, Math.min(longueur, place.taille - position)));
      return { taille: place.taille, read, close: () => {} };
    }
    const bytes = this.#inflate(place, chemin);
    return {
      taille: place.taille,
      read: (at, longueur) => bytes.subarray(at, at + longueur),
      close: () => {},
    };
  }

  #inflate(fichier: FichierZip, chemin: string): Uint8Array {
    if (fichier.taille > LARGEST_INFLATED) throw new DepotError("illisible", chemin);
    try {
      return inflateWhole(this.lecture, fichier);
    } catch (error) {
      if (error instanceof ArchiveError) throw new DepotError("illisible", chemin);
      throw error;
    }
  }

  #place(chemin: string): { place: Folder | FichierZip; reel: string } {
    let place: Folder | FichierZip = this.#racine;
    const reel: string[] = [];
    for (const nom of splitPath(chemin)) {
      if (!isFolder(place)) throw new DepotError("absent", chemin);
      const there = nameIn(place, nom);
      const next: Folder | FichierZip | undefined =
        there === undefined ? undefined : place.entries.get(there);
      if (there === undefined || next === undefined) throw new DepotError("absent", chemin);
      reel.push(there);
      place = next;
    }
    return { place, reel: reel.join("/") };
  }
}

function isFolder(what: Folder | FichierZip): what is Folder {
  return "entries" in what;
}

function folderAt(top: Folder, names: readonly string[]): Folder {
  return names.reduce((folder, nom) => {
    const known = folder.entries.get(nom);
    if (known && isFolder(known)) return known;
    const made: Folder = { entries: new Map() };
    folder.entries.set(nom, made);
    return made;
  }, top);
}

/** The name as written, else one that is the same in NFC. */
function nameIn({ entries }: Folder, nom: string): string | undefined {
  if (entries.has(nom)) return nom;
  const nfc = nom.normalize("NFC");
  return [...entries.keys()].sort().find((entry) => entry.normalize("NFC") === nfc);
}
