import type { Applicabilite, Etat, Gravite, MethodeJugee, PreuveJugee } from "../../../domain/resultat.ts";
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

const METHODES: Readonly<Record<MethodeJugee["etat"], Etiquette>> = {
  repondue: label("documente", "Répondue"),
  perimee: label("perime", "Preuve périmée"),
  "sans-reponse": label("manquant", "Sans réponse"),
  "non-applicable": label("non-applicable", "Sans objet"),
  centrale: label("central", "Contrôle central"),
};

const EN_PARTIE = label("a-revoir", "Répondue en partie");

/** Without a due date, what has lapsed is only old: the référentiel gives no period. */
export function reponseOf({
  etat,
  echeance,
  parties = [],
}: Pick<MethodeJugee, "etat" | "echeance" | "parties">): Etiquette {
  if (etat === "sans-reponse" && parties.some((partie) => partie.etat === "repondue")) return EN_PARTIE;
  if (etat === "perimee" && echeance === undefined) return label("perime", "Preuve ancienne, à rafraîchir");
  return METHODES[etat];
}

const STATUTS: Readonly<Record<PreuveJugee["statut"], Etiquette>> = {
  retenue: label("documente", "Retenue"),
  ancienne: label("non-applicable", "Plus ancienne, gardée pour l’historique"),
  perimee: label("perime", "Périmée"),
  "a-venir": label("a-confirmer", "Postérieure au jour du jugement, pas encore comptée"),
  absente: label("manquant", "Déclarée, absente du dossier"),
  vide: label("manquant", "Fichier vide"),
  inutilisable: label("manquant", "Inutilisable : le document lui-même n’est pas là, ou pas entier"),
  "sans-date": label("a-revoir", "Sans date, à qualifier"),
  "a-qualifier": label("a-revoir", "À qualifier"),
  "non-calculee": label("a-confirmer", "Indicateur non calculé"),
};

export function etiquetteOfStatut({ statut, echeance }: Pick<PreuveJugee, "statut" | "echeance">): Etiquette {
  if (statut === "perimee" && echeance === undefined) return label("perime", "Ancienne, à rafraîchir");
  return STATUTS[statut];
}

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

/** What an applicability other than plain « applicable » says. */
export const APPLICABILITES: Readonly<Record<Applicabilite, string | null>> = {
  applicable: null,
  "non-applicable": "Ne s’applique pas",
  central: "Contrôlée hors de la structure",
  exclu: "Exclue",
  "a-confirmer": "Applicabilité à confirmer",
};
