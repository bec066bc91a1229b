import type { Etat, Gravite } from "../../../domain/resultat.ts";
import { objet, texte, type Vue } from "../../../show/templates/shape.ts";

/** A word with its code (for colour) and its icon: never colour alone. */
export const ETIQUETTE = objet({ code: texte, libelle: texte, plusieurs: texte, icone: texte });
export type Etiquette = Vue<typeof ETIQUETTE>;

const label = (code: string, libelle: string, plusieurs = libelle): Etiquette => ({
  code,
  libelle,
  plusieurs,
  icone: code,
});

/** In the order in which they are counted and drawn. */
export const ETIQUETTES_D_ETAT: Readonly<Record<Etat, Etiquette>> = {
  documente: label("documente", "Documentée", "Documentées"),
  "a-revoir": label("a-revoir", "À revoir"),
  perime: label("perime", "Périmée", "Périmées"),
  manquant: label("manquant", "Manquante", "Manquantes"),
  exclu: label("exclu", "Exclue", "Exclues"),
  "non-applicable": label("non-applicable", "Sans objet"),
  central: label("central", "Centrale", "Centrales"),
};

export const ETIQUETTES_DE_GRAVITE: Readonly<Record<Gravite, Etiquette>> = {
  erreur: label("erreur", "Erreur", "Erreurs"),
  avertissement: label("avertissement", "Avertissement", "Avertissements"),
  info: label("info", "Information", "Informations"),
};

export const EVALUATIONS = {
  conforme: label("documente", "Conforme"),
  partiel: label("a-revoir", "Partiellement conforme"),
  "non-conforme": label("manquant", "Non conforme"),
  "non-applicable": label("non-applicable", "Non applicable"),
} as const satisfies Record<string, Etiquette>;
