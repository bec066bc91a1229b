import { type Depot, DepotError, type EtatDeFichier } from "../../depot/depot.ts";
import { splitPath } from "../../depot/path.ts";
import type { Constat } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import type { RegleDeLecture } from "../../domain/regles.ts";
import type { Pointeur, Source } from "../../domain/source.ts";
import { join } from "../structure/folders.ts";
import { sayAt } from "../validate/fault.ts";
import { shown } from "../validate/naming.ts";

/** A folder or a file that quali-espace.yaml names. */
export interface CheminNomme {
  /** Relative to the depot. */
  chemin: string;
  ecrit: string;
  pointeur: Pointeur;
}

type GenreNomme = "dossier" | "fichier";

/** The folders and files that quali-espace.yaml names, and what is wrong with those that cannot be used. */
export class Nommes {
  readonly constats: Constat[] = [];
  readonly #inutilisables: { cle: string; chemin: string }[] = [];

  constructor(
    private readonly depot: Depot,
    private readonly espace: string,
    private readonly source: Source,
  ) {}

  /** Folders of one key that can be used, links followed. `temoin`: the file that such a folder holds. */
  folders(cle: string, ecrits: readonly string[] = [], temoin?: string): CheminNomme[] {
    const found = this.#read(cle, ecrits, "dossier");
    return found.filter((nomme) => temoin === undefined || this.#holds(cle, nomme, temoin));
  }

  /** Files of one key that can be used, links followed. */
  files(cle: string, ecrits: readonly string[] = []): CheminNomme[] {
    return this.#read(cle, ecrits, "fichier");
  }

  /** Places below the workspace where what a key names cannot be used. */
  unusable(cle: string): string[] {
    return this.#inutilisables.filter((one) => one.cle === cle).map(({ chemin }) => chemin);
  }

  refuse(pointeur: Pointeur, regle: RegleDeLecture, message: string, aide: string): void {
    this.constats.push(sayAt(this.source, pointeur, { regle, message, aide }));
  }

  #read(cle: string, ecrits: readonly string[], genre: GenreNomme): CheminNomme[] {
    return ecrits.flatMap((ecrit, rang) => {
      const pointeur = [cle, rang];
      const chemin = this.#resolve(ecrit, pointeur, genre);
      if (chemin !== null) return { chemin, ecrit, pointeur };
      const names = namesOf(ecrit);
      if (names) this.#miss(cle, join(this.espace, names.join("/")));
      return [];
    });
  }

  #resolve(ecrit: string, pointeur: Pointeur, genre: GenreNomme): string | null {
    const names = namesOf(ecrit);
    const etat = names && stateOf(this.depot, join(this.espace, names.join("/")));
    if (etat === "hors-racine") {
      this.#refuseLink(pointeur, genre, ecrit);
      return null;
    }
    if (names && etat?.genre !== genre) {
      this.refuse(
        pointeur,
        "reference-inconnue",
        `Le ${genre} ${shown(ecrit)} n’existe pas.`,
        "Vérifiez son nom, ou retirez la ligne.",
      );
      return null;
    }
    if (etat && isBelow(etat.reel, this.espace)) return etat.reel;
    this.refuse(
      pointeur,
      "chemin-interdit",
      `${shown(ecrit)} n’est pas un ${genre} placé sous celui de quali-espace.yaml.`,
      `Donnez un chemin relatif, avec / entre les noms, vers un ${genre} qui est en dessous.`,
    );
    return null;
  }

  #refuseLink(pointeur: Pointeur, genre: GenreNomme, ecrit: string): void {
    this.refuse(
      pointeur,
      "chemin-interdit",
      `Le ${genre} ${shown(ecrit)} est un lien symbolique qui mène hors de l’espace de travail : il n’est pas suivi.`,
      `Remplacez le lien par le ${genre} lui-même.`,
    );
  }

  #miss(cle: string, chemin: string): void {
    if (isBelow(chemin, this.espace)) this.#inutilisables.push({ cle, chemin });
  }

  #holds(cle: string, { chemin, ecrit, pointeur }: CheminNomme, temoin: string): boolean {
    const etat = stateOf(this.depot, join(chemin, temoin));
    if (etat !== "hors-racine" && etat?.genre === "fichier") return true;
    this.#miss(cle, chemin);
    if (etat === "hors-racine") {
      this.#refuseLink(pointeur, "fichier", `${ecrit}/${temoin}`);
      return false;
    }
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

/** Null for what is not there, or cannot be read. */
function stateOf(depot: Depot, chemin: string): EtatDeFichier | "hors-racine" | null {
  try {
    return depot.stat(chemin);
  } catch (error) {
    if (error instanceof DepotError) return error.refus === "hors-racine" ? error.refus : null;
    throw error;
  }
}
