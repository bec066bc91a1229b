/** What a fault of a bag is; `Remarque` where the bag stands all the same. */
export type GenreDeFaute =
  | "archive-refusee"
  | "pas-un-sac"
  | "declaration-incorrecte"
  | "version-inconnue"
  | "encodage-incorrect"
  | "sans-charge"
  | "sans-manifeste"
  | "algorithme-inconnu"
  | "manifeste-incorrect"
  | "chemin-interdit"
  | "entree-en-double"
  | "manquant"
  | "a-rapatrier"
  | "en-trop"
  | "altere"
  | "illisible"
  | "information-incorrecte"
  | "rapatriement-incorrect"
  | "lien"
  | "paquet-contredit"
  | "origine-contredite";

export interface FauteDeSac {
  genre: GenreDeFaute;
  /** The file of the bag that it is about, or in which it stands. */
  chemin: string;
  ligne?: number;
  /** A French sentence: what is wrong. */
  message: string;
}

/** Faults, which make a bag invalid, and remarks, which do not. */
export class Trouves {
  readonly fautes: FauteDeSac[] = [];
  readonly remarques: FauteDeSac[] = [];

  fault(genre: GenreDeFaute, chemin: string, message: string, ligne?: number): void {
    this.fautes.push({ genre, chemin, ...(ligne !== undefined && { ligne }), message });
  }

  remark(genre: GenreDeFaute, chemin: string, message: string, ligne?: number): void {
    this.remarques.push({ genre, chemin, ...(ligne !== undefined && { ligne }), message });
  }
}
