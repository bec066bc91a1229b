import type { Depot } from "../../depot/depot.ts";
import { DepotError } from "../../depot/depot.ts";
import { DOSSIERS, FICHIERS } from "../../domain/chemins.ts";
import { join } from "./folders.ts";

/** Deepest folder where a structure is looked for, below where one starts. */
const MAX_DEPTH = 16;

/** Folders of a structure where no other one is looked for. */
const EVIDENCE: ReadonlySet<string> = new Set(Object.values(DOSSIERS));

/**
 * Folders that hold a `quali.yaml`, at or under a folder of the depot, in order. Hidden folders, `node_modules`,
 * symbolic links and the evidence of a structure are not searched. Throws `DepotError` where the folder is not there.
 */
export function findStructures(depot: Depot, chemin: string): string[] {
  const found: string[] = [];
  const visit = (dossier: string, depth: number) => {
    const entrees = depot.list(dossier);
    const here = entrees.some(({ nom, genre }) => nom === FICHIERS.structure && genre !== "dossier");
    if (here) found.push(dossier);
    for (const { nom, genre, lien } of entrees) {
      const searched = genre === "dossier" && !lien && !nom.startsWith(".") && nom !== "node_modules";
      if (searched && depth < MAX_DEPTH && !(here && EVIDENCE.has(nom)))
        tryVisit(join(dossier, nom), depth + 1);
    }
  };
  const tryVisit = (dossier: string, depth: number) => {
    try {
      visit(dossier, depth);
    } catch (error) {
      // A folder that cannot be opened holds no structure that could be judged.
      if (!(error instanceof DepotError)) throw error;
    }
  };
  visit(chemin, 0);
  return found;
}

/** As `findStructures`; none where the folder is not there. */
export function structuresUnder(depot: Depot, chemin: string): string[] {
  try {
    return findStructures(depot, chemin);
  } catch (error) {
    if (error instanceof DepotError) return [];
    throw error;
  }
}

/** True where a folder holds a `quali.yaml`, readable or not. */
export function holdsStructure(depot: Depot, dossier: string): boolean {
  try {
    return depot.stat(join(dossier, FICHIERS.structure)).genre !== "dossier";
  } catch (error) {
    if (error instanceof DepotError) return error.refus !== "absent";
    throw error;
  }
}
