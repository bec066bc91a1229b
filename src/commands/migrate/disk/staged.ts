import fs from "node:fs";
import path from "node:path";
import {
  type Depot,
  DepotError,
  type EntreeDeDossier,
  type EtatDeFichier,
  type GenreDEntree,
  type Lecture,
} from "../../../depot/depot.ts";
import { byName, splitPath } from "../../../depot/path.ts";
import { ATELIER } from "../../../domain/migration.ts";

const MAX_LINKS = 40;

/**
 * A structure as it will be: what is ready in its workshop in the place of what it replaces, the rest as it is. Links
 * among what is ready are followed as they will be once it is in place.
 */
export class StagedDepot implements Depot {
  readonly #nouveau: string;
  readonly #plain = new Set<string>();

  /** `racine`: where the depot's root is on disk; `structure`: a folder of it; `entrees`: what its workshop holds. */
  constructor(
    private readonly disk: Depot,
    private readonly racine: string,
    private readonly structure: string,
    private readonly entrees: readonly string[],
  ) {
    this.#nouveau = below(structure, `${ATELIER}/nouveau`);
  }

  list(chemin: string): EntreeDeDossier[] {
    const folder = splitPath(chemin).join("/");
    if (folder === this.structure) {
      const kept = this.disk.list(folder).filter(({ nom }) => nom !== ATELIER && !this.entrees.includes(nom));
      return [...kept, ...this.disk.list(this.#nouveau)].sort(byName);
    }
    const entries = this.disk.list(this.#real(chemin));
    return entries.map((entree) =>
      entree.lien ? { ...entree, genre: this.#genreOf(below(folder, entree.nom)) } : entree,
    );
  }

  stat(chemin: string): EtatDeFichier {
    const etat = this.disk.stat(this.#real(chemin));
    const inside = etat.reel.startsWith(`${this.#nouveau}/`);
    return inside
      ? { ...etat, reel: below(this.structure, etat.reel.slice(this.#nouveau.length + 1)) }
      : etat;
  }

  read(chemin: string, max: number): Uint8Array {
    return this.disk.read(this.#real(chemin), max);
  }

  open(chemin: string): Lecture {
    return this.disk.open(this.#real(chemin));
  }

  #genreOf(chemin: string): GenreDEntree {
    try {
      return this.stat(chemin).genre;
    } catch (error) {
      return error instanceof DepotError && error.refus === "hors-racine" ? "lien-sortant" : "autre";
    }
  }

  /** Where a path is for now; links that are ready are resolved here, as if they were in place. */
  #real(chemin: string, links = 0): string {
    const names = splitPath(chemin);
    const depth = splitPath(this.structure).length;
    const staged =
      this.structure === names.slice(0, depth).join("/") && this.entrees.includes(names[depth] ?? "");
    if (!staged) return names.join("/");
    for (let end = depth + 1; end <= names.length; end += 1) {
      const here = below(this.#nouveau, names.slice(depth, end).join("/"));
      if (this.#plain.has(here)) continue;
      const absolute = path.join(this.racine, here);
      if (!fs.lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink()) {
        this.#plain.add(here);
        continue;
      }
      if (links > MAX_LINKS) throw new DepotError("boucle", chemin);
      const target = fs.readlinkSync(absolute);
      const folder = names.slice(0, end - 1).join("/");
      const aim = path.isAbsolute(target) ? path.relative(this.racine, target) : `${folder}/${target}`;
      return this.#real([aim, ...names.slice(end)].join("/"), links + 1);
    }
    return below(this.#nouveau, names.slice(depth).join("/"));
  }
}

function below(folder: string, chemin: string): string {
  return folder === "" ? chemin : `${folder}/${chemin}`;
}
