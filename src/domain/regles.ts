/** Rules that hold while files are read; the others have a `check` (src/checks). */
const REGLES_DE_LECTURE = [
  "yaml-invalide",
  "yaml-interdit",
  "encodage-incorrect",
  "limite-depassee",
  "fichier-illisible",
  "migration-interrompue",
  "erreur-interne",
  "chemin-interdit",
  "nom-approchant",
  "fichier-mal-place",
  "nom-non-portable",
  "cle-inconnue",
  "cle-manquante",
  "cle-en-double",
  "cles-incompatibles",
  "type-incorrect",
  "valeur-incorrecte",
  "date-impossible",
  "identifiant-non-cite",
  "identifiant-en-double",
  "reference-inconnue",
  "verrou-en-conflit",
  "verrou-illisible",
] as const;

export type RegleDeLecture = (typeof REGLES_DE_LECTURE)[number];

/** Rules that hold while a référentiel is compiled or linted, beside those of reading. */
export const REGLES_DE_COMPILATION = [
  "erratum-sans-objet",
  "methode-sans-attribution",
  "extrait-infidele",
  "partie-incoherente",
  "citation-introuvable",
  "texte-infidele",
  "texte-modifie",
  "lecture-modifiee",
  "edition-non-publiee",
  "fait-jamais-demande",
  "selection-impossible",
  "indicateur-incoherent",
  "correspondance-incomplete",
  "correspondance-contradictoire",
  "exemple-contredit",
] as const;

export type RegleDeCompilation = (typeof REGLES_DE_COMPILATION)[number];

/** Stable id of a rule: a rule of reading or compiling, or one of the index in src/checks. Never reused. */
export type RegleId = RegleDeLecture | RegleDeCompilation | (string & {});
