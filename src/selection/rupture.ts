import type { Enonce, Gravite } from "../domain/constat.ts";
import type { Pointeur } from "../domain/source.ts";

/** The ways in which a choice of modules can leave the matrix; each has its rule, `selection-<genre>`. */
export type GenreRupture =
  | "sans-choix"
  | "type-inconnu"
  | "fait-manquant"
  | "sans-regle"
  | "module-inconnu"
  | "module-obligatoire"
  | "minimum"
  | "a-confirmer"
  | "sans-objet"
  | "lectures"
  | "label-volontaire";

export const GRAVITES_RUPTURE: Readonly<Record<GenreRupture, Gravite>> = {
  "sans-choix": "avertissement",
  "type-inconnu": "erreur",
  "fait-manquant": "erreur",
  "sans-regle": "avertissement",
  "module-inconnu": "erreur",
  "module-obligatoire": "erreur",
  minimum: "erreur",
  "a-confirmer": "avertissement",
  "sans-objet": "avertissement",
  lectures: "avertissement",
  "label-volontaire": "info",
};

/** Where a choice of modules leaves the matrix, or calls for a remark. */
export interface Rupture extends Required<Enonce> {
  genre: GenreRupture;
  /** Where it matters less than its kind does. */
  gravite?: Gravite;
  /** For the fingerprint: a module, a type, a fact. */
  sujet: string;
  /** Node of quali.yaml that caused it. */
  pointeur: Pointeur;
}
