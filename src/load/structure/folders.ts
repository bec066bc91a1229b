import { examineContenu, type Regard } from "../../contenu/examine.ts";
import type { Depot, EntreeDeDossier } from "../../depot/depot.ts";
import { DepotError, onceOf } from "../../depot/depot.ts";
import { FICHIERS } from "../../domain/chemins.ts";
import { folded, lookOf } from "./names.ts";

/** A folder's entries, and how to find one by a name that is not quite its own. */
export interface Listing {
  entrees: readonly EntreeDeDossier[];
  /** By name in NFC. */
  byNom: ReadonlyMap<string, EntreeDeDossier>;
  /** By name in NFC and small letters. */
  byFolded(): ReadonlyMap<string, EntreeDeDossier>;
  /** By what a reader would take for the name; null for several that she would. */
  bySemblable(): ReadonlyMap<string, EntreeDeDossier | null>;
}

/** A file that was opened, with its bytes counted. */
interface FichierOuvert extends Regard {
  taille: number;
}

/** The folders of one structure, each listed once. Paths are relative to the structure. */
export class Folders {
  readonly #looks = new Map<string, FichierOuvert>();
  #linked = false;
  readonly #listings = new Map<string, Listing | DepotError>();
  /** Shared folders of the workspace, each with its own root, by path in the depot. */
  readonly partage: ReadonlyMap<string, Folders>;

  /** `racine`: the structure's folder in the depot; `partage`: folders of the depot that it may name files of. */
  constructor(
    readonly depot: Depot,
    readonly racine: string,
    partage: readonly string[] = [],
  ) {
    this.partage = new Map(partage.map((dossier) => [dossier, new Folders(depot, dossier)]));
  }

  /** Path in the depot. */
  full(chemin: string): string {
    return join(this.racine, chemin);
  }

  list(chemin: string): Listing | DepotError {
    const known = this.#listings.get(chemin);
    if (known) return known;
    const listing = this.#read(chemin);
    this.#listings.set(chemin, listing);
    return listing;
  }

  /** Entry of that name in a folder; null where the folder or the name is not there. */
  find(chemin: string, nom: string): EntreeDeDossier | null {
    const listing = this.list(chemin);
    return listing instanceof DepotError ? null : (listing.byNom.get(nom) ?? null);
  }

  /** What a file holds, opened once however many pieces name it. Throws `DepotError`. */
  look(chemin: string): FichierOuvert {
    const known = this.#looks.get(chemin);
    if (known) return known;
    const seen = onceOf(this.depot, this.full(chemin), `contenu ${chemin}`, () => this.#look(chemin));
    this.#looks.set(chemin, seen);
    return seen;
  }

  #look(chemin: string): FichierOuvert {
    const lecture = this.depot.open(this.full(chemin));
    try {
      return { taille: lecture.taille, ...examineContenu(lecture, chemin) };
    } finally {
      lecture.close();
    }
  }

  /** Bytes of a file. Throws `DepotError`. */
  size(chemin: string): number {
    return this.#looks.get(chemin)?.taille ?? this.depot.stat(this.full(chemin)).taille;
  }

  /** Where a path of this structure leads, links followed, in NFC: the same for all that lead to one file. */
  real(chemin: string): string {
    if (!this.linked) return join(this.racine, chemin);
    try {
      return this.depot.stat(join(this.racine, chemin)).reel.normalize("NFC");
    } catch (error) {
      if (error instanceof DepotError) return join(this.racine, chemin);
      throw error;
    }
  }

  /** True where a symbolic link was met, here or in what the workspace shares. */
  get linked(): boolean {
    if (this.#linked) return true;
    for (const shared of this.partage.values()) if (shared.#linked) return true;
    return false;
  }

  /** True when a path, links followed, lies in this structure and in none below it. */
  owns(chemin: string): boolean {
    const real = this.depot.stat(this.full(chemin)).reel;
    if (this.racine !== "" && !real.startsWith(`${this.racine}/`)) return false;
    const below = this.racine === "" ? real : real.slice(this.racine.length + 1);
    const names = below.split("/").slice(0, -1);
    return (
      below !== "" && names.every((_name, depth) => !this.isStructure(names.slice(0, depth + 1).join("/")))
    );
  }

  /** True for a path that a link leads out of this structure, elsewhere than to what the workspace shares. */
  leaves(chemin: string): boolean {
    if (!this.#linked || this.owns(chemin)) return false;
    const real = this.depot.stat(this.full(chemin)).reel;
    return ![...this.partage.keys()].some((shared) => real.startsWith(`${shared}/`));
  }

  /** True for a folder that holds a `quali.yaml`. */
  isStructure(chemin: string): boolean {
    return this.find(chemin, FICHIERS.structure)?.genre === "fichier";
  }

  #read(chemin: string): Listing | DepotError {
    try {
      const entrees = this.depot.list(this.full(chemin));
      this.#linked ||= entrees.some(({ lien }) => lien);
      return listingOf(entrees);
    } catch (error) {
      if (error instanceof DepotError) return error;
      throw error;
    }
  }
}

function listingOf(entrees: readonly EntreeDeDossier[]): Listing {
  let byFolded: Map<string, EntreeDeDossier> | undefined;
  let bySemblable: Map<string, EntreeDeDossier | null> | undefined;
  return {
    entrees,
    byNom: firstBy(entrees, (nom) => nom.normalize("NFC")),
    byFolded: () => {
      byFolded ??= firstBy(entrees, folded);
      return byFolded;
    },
    bySemblable: () => {
      bySemblable ??= onlyBy(entrees);
      return bySemblable;
    },
  };
}

function firstBy(
  entrees: readonly EntreeDeDossier[],
  key: (nom: string) => string,
): Map<string, EntreeDeDossier> {
  const found = new Map<string, EntreeDeDossier>();
  for (const entree of entrees) {
    const nom = key(entree.nom);
    if (!found.has(nom)) found.set(nom, entree);
  }
  return found;
}

function onlyBy(entrees: readonly EntreeDeDossier[]): Map<string, EntreeDeDossier | null> {
  const found = new Map<string, EntreeDeDossier | null>();
  for (const entree of entrees) {
    const key = lookOf(entree.nom);
    found.set(key, found.has(key) ? null : entree);
  }
  return found;
}

/** A path below a folder; `""` is the root. */
export function join(dossier: string, nom: string): string {
  if (dossier === "" || nom === "") return dossier + nom;
  return `${dossier}/${nom}`;
}
