import { DepotError, type EntreeDeDossier } from "../depot.ts";
import { TreeDepot } from "../tree.ts";
import type { GitObjects } from "./objects.ts";

/** Folders listed in one commit: a tree that holds itself over and over has no end. */
const MOST_FOLDERS = 300_000;

/** What a commit holds, below one of its folders. The work tree is neither read nor touched. */
export class GitDepot extends TreeDepot {
  #listed = 0;

  /** `racine`: names from the top of the repository. Throws `DepotError` where that folder is not in the commit. */
  constructor(objets: GitObjects, arbre: string, racine: readonly string[]) {
    super(objets.folder(arbre), racine, objets.souvenirs);
  }

  override list(chemin: string): EntreeDeDossier[] {
    if (++this.#listed > MOST_FOLDERS) throw new DepotError("illisible", chemin);
    return super.list(chemin);
  }
}
