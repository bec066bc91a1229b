import type { Delai } from "../../../domain/referentiel.ts";
import type { GenreDExplication, Remarque } from "../types.ts";

export const GENRE: Readonly<Record<GenreDExplication, string>> = {
  referentiel: "Référentiel",
  module: "Module",
  rubrique: "Rubrique",
  engagement: "Engagement",
  "sous-engagement": "Sous-engagement",
  methode: "Méthode de contrôle",
  fait: "Fait",
  nature: "Nature de preuve",
  indicateur: "Indicateur",
  regle: "Règle de quali",
  mot: "Mot de quali",
  cle: "Clé",
};

export const REMARQUE: Readonly<Record<Remarque["genre"], string>> = {
  erratum: "Erratum",
  doute: "Doute",
  lacune: "Lacune",
  desaccord: "Désaccord des sources",
  variante: "Autre lecture",
  note: "Note",
};

export const UNITE: Readonly<Record<Delai["unite"], string>> = {
  "jours-ouvres": "jours ouvrés",
  jours: "jours",
  heures: "heures",
};

export const ABREGE = "précisez les mots, ou demandez un identifiant.";
