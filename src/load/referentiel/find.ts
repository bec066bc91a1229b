import { type Depot, DepotError, type EntreeDeDossier } from "../../depot/depot.ts";
import { DOSSIERS, FICHIERS_REFERENTIEL } from "../../domain/chemins.ts";
import { join } from "../structure/folders.ts";

/** What there is to lint below some folder; paths are relative to the depot, in order. */
export interface Trouvailles {
  /** Folders that hold `texte/referentiel.yaml`. */
  referentiels: string[];
  /** YAML files of the folders named `correspondances`, and those named `<id@version>--<id@version>.yaml`. */
  correspondances: string[];
}

/** Deepest folder that is searched, below where one starts. */
const MAX_DEPTH = 8;

const CORRESPONDANCES = "correspondances";
const ELSEWHERE: readonly string[] = ["node_modules", DOSSIERS.preuves];

/** Référentiels and crosswalks at or under a path of the depot. Hidden folders, evidence and links are not searched. */
export function findReferentiels(depot: Depot, chemin: string): Trouvailles {
  const found: Trouvailles = { referentiels: [], correspondances: [] };
  visit(depot, chemin, 0, found);
  return found;
}

function visit(depot: Depot, chemin: string, depth: number, found: Trouvailles): void {
  const entrees = listIfFolder(depot, chemin);
  if (entrees === null) {
    if (chemin.endsWith(".yaml")) found.correspondances.push(chemin);
    return;
  }
  if (isReferentiel(depot, chemin)) {
    found.referentiels.push(chemin);
    return;
  }
  const named = chemin.split("/").at(-1) === CORRESPONDANCES ? /\.yaml$/ : /@.*--.*@.*\.yaml$/;
  for (const { nom, genre } of entrees) {
    if (genre === "fichier" && named.test(nom)) found.correspondances.push(join(chemin, nom));
  }
  for (const { nom, genre, lien } of entrees) {
    const searched = genre === "dossier" && !lien && !nom.startsWith(".") && !ELSEWHERE.includes(nom);
    if (searched && depth < MAX_DEPTH) visit(depot, join(chemin, nom), depth + 1, found);
  }
}

function listIfFolder(depot: Depot, chemin: string): EntreeDeDossier[] | null {
  try {
    return depot.list(chemin);
  } catch (error) {
    if (error instanceof DepotError) return null;
    throw error;
  }
}

/** Its identity is there, or a `texte` folder where it is missing: then linting says so. */
function isReferentiel(depot: Depot, chemin: string): boolean {
  const has = (nom: string) => listIfFolder(depot, join(chemin, nom)) !== null;
  return has("texte") && (has("lecture") || isFile(depot, join(chemin, FICHIERS_REFERENTIEL.referentiel)));
}

/** True where a file is, links followed. */
export function isFile(depot: Depot, chemin: string): boolean {
  try {
    return depot.stat(chemin).genre === "fichier";
  } catch (error) {
    if (error instanceof DepotError) return false;
    throw error;
  }
}
