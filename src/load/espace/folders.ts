import { type Depot, DepotError, type Etat } from "../../depot/depot.ts";
import { splitPath } from "../../depot/path.ts";
import type { Constat } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import type { RegleDeLecture } from "../../domain/regles.ts";
import type { Pointeur, Source } from "../../domain/source.ts";
import { join } from "../structure/folders.ts";
import { sayAt } from "../structure/say.ts";
import { shown } from "../validate/naming.ts";

/** A folder that quali-espace.yaml names. */
export interface DossierNomme {
  /** Relative to the depot. */
  chemin: string;
  ecrit: string;
  pointeur: Pointeur;
}

/** The folders that quali-espace.yaml names, and what is wrong with those that cannot be used. */
export class DossiersNommes {
  readonly constats: Constat[] = [];

  constructor(
    private readonly depot: Depot,
    private readonly espace: string,
    private readonly source: Source,
  ) {}

  /** Those of one key that can be used, links followed. `temoin`: the file that such a folder holds. */
  read(cle: string, ecrits: readonly string[], temoin?: string): DossierNomme[] {
    return ecrits.flatMap((ecrit, rang) => {
      const pointeur = [cle, rang];
      const chemin = this.#resolve(ecrit, pointeur);
      if (chemin === null || !this.#holds(chemin, ecrit, pointeur, temoin)) return [];
      return { chemin, ecrit, pointeur };
    });
  }

  refuse(pointeur: Pointeur, regle: RegleDeLecture, message: string, aide: string): void {
    this.constats.push(sayAt(this.source, pointeur, { regle, message, aide }));
  }

  #resolve(ecrit: string, pointeur: Pointeur): string | null {
    const names = namesOf(ecrit);
    const etat = names && stateOf(this.depot, join(this.espace, names.join("/")));
    if (names && etat?.genre !== "dossier") {
      this.refuse(
        pointeur,
        "reference-inconnue",
        `Le dossier ${shown(ecrit)} n’existe pas.`,
        "Vérifiez son nom, ou retirez la ligne.",
      );
      return null;
    }
    if (etat && isBelow(etat.reel, this.espace)) return etat.reel;
    this.refuse(
      pointeur,
      "chemin-interdit",
      `${shown(ecrit)} n’est pas un dossier placé sous celui de quali-espace.yaml.`,
      "Donnez un chemin relatif, avec / entre les noms, vers un dossier qui est en dessous.",
    );
    return null;
  }

  #holds(chemin: string, ecrit: string, pointeur: Pointeur, temoin: string | undefined): boolean {
    if (temoin === undefined || stateOf(this.depot, join(chemin, temoin))?.genre === "fichier") return true;
    this.refuse(
      pointeur,
      "reference-inconnue",
      `Le dossier ${shown(ecrit)} ne contient pas le fichier ${citer(temoin)}.`,
      "Ajoutez ce fichier, ou retirez la ligne.",
    );
    return false;
  }
}

/** True for a path below a folder of the depot (`""`: its root). */
export function isBelow(chemin: string, dossier: string): boolean {
  return chemin !== "" && (dossier === "" || chemin.startsWith(`${dossier}/`));
}

/** Names of a path below the workspace; null for one that leaves it. */
function namesOf(ecrit: string): string[] | null {
  try {
    return splitPath(ecrit.normalize("NFC"));
  } catch (error) {
    if (error instanceof DepotError) return null;
    throw error;
  }
}

function stateOf(depot: Depot, chemin: string): Etat | null {
  try {
    return depot.stat(chemin);
  } catch (error) {
    if (error instanceof DepotError) return null;
    throw error;
  }
}
