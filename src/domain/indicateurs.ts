import type { Jour } from "./jour.ts";
import type { Pointeur } from "./source.ts";

type Formule = "dans-delai" | "delai-moyen" | "rapport" | "somme" | "compte" | "satisfaction";
export type Unite = "pourcent" | "jours-ouvres" | "jours" | "heures" | "nombre";
export type PeriodeDeSerie = "mois" | "trimestre" | "semestre" | "annee";

/** What a column of a register is for. */
export type Role =
  | "recu"
  | "repondu"
  | "complete"
  | "attente"
  | "periode"
  | "numerateur"
  | "denominateur"
  | "nombre"
  | "date"
  | "reponse"
  | "numero";

export interface ColonneAttendue {
  /** The name under which a structure binds it. */
  id: string;
  role: Role;
  titre: string;
  /** False: a register may do without. */
  requise: boolean;
}

export interface DelaiDIndicateur {
  duree: number;
  unite: "jours-ouvres" | "jours" | "heures";
  /** Completing the file starts a new delay. */
  repart: boolean;
  /** A holding reply answers. */
  attenteCompte: boolean;
  /** The words it rests on. */
  mots: string;
}

/** How a figure is made from the rows of a register. */
export interface DefinitionIndicateur {
  id: string;
  titre: string;
  formule: Formule;
  unite: Unite;
  periode: PeriodeDeSerie;
  /** `hausse`: more is better. */
  sens: "hausse" | "baisse";
  colonnes: readonly ColonneAttendue[];
  delai?: DelaiDIndicateur;
  /** Answers that count as satisfied, for surveys. */
  positives?: readonly string[];
  /** Control methods, or parts of them, that it answers. */
  methodes: readonly string[];
  /** Exigences it belongs to; none for a definition of the structure's own. */
  exigences: readonly string[];
  /** Who asks for it: the source's words, quali on top of them, or the structure itself. */
  origine: "referentiel" | "quali" | "structure";
  mots?: string;
}

/** A definition bound to the registers of a structure. */
export interface Liaison {
  id: string;
  definition: DefinitionIndicateur;
  /** Paths from the structure's root. */
  sources: readonly string[];
  feuille?: string;
  /** Headings by the id of the column. */
  colonnes: ReadonlyMap<string, string>;
  /** Rows kept: those whose cell under this heading is one of these. */
  filtre: ReadonlyMap<string, readonly string[]>;
  cible?: number;
  service?: string;
  /** How a missed target is told; information where it is not said. */
  cibleManquee?: "erreur" | "avertissement" | "info" | "desactivee";
  /** Percentage of unreadable rows above which the figure is unusable. */
  seuilIllisible: number;
}

/** What cannot be read at some place of a register. */
export interface Illisible {
  fichier: string;
  feuille?: string;
  /** From 1. */
  ligne: number;
  /** From 1: the column's rank; left out where it is about the row. */
  colonne?: number;
  motif: string;
}

export interface Intervalle {
  bas: number;
  haut: number;
  methode: string;
}

/** The figure of one period. */
export interface Mesure {
  du: Jour;
  au: Jour;
  /** The period is not over on the day judged by. */
  enCours: boolean;
  /** Null where nothing can be divided or counted. */
  valeur: number | null;
  numerateur: number | null;
  denominateur: number | null;
  moyenne: number | null;
  mediane: number | null;
  /** Ninetieth percentile. */
  p90: number | null;
  intervalle: Intervalle | null;
  /** Rows that count. */
  lignes: number;
  /** Fewer rows than a rate should rest on. */
  petit: boolean;
  exclues: readonly { motif: string; nombre: number }[];
}

export interface RegistreLu {
  fichier: string;
  feuille: string | null;
  encodage: string | null;
  /** Rows below the headings that are neither blank nor totals. */
  lignes: number;
  illisibles: number;
  masquees: number;
  /** The first of them, by their number. */
  lignesMasquees: readonly number[];
  doublons: number;
  /** The first of them, by their number; none where nobody asked. */
  lignesEnDouble: readonly number[];
  /** The first rows of totals, by their number. */
  totaux: readonly number[];
  nombreTotaux: number;
  /** Headings of columns that look like personal data. */
  personnelles: readonly string[];
  remarques: readonly string[];
}

export interface IndicateurCalcule {
  id: string;
  liaison: Liaison;
  /** Null where the figure is usable. */
  inutilisable: string | null;
  registres: readonly RegistreLu[];
  /** The last closed period of which the register speaks, or could. */
  close: Mesure;
  enCours: Mesure;
  precedente: Mesure | null;
  anneePrecedente: Mesure | null;
  /** Periods in order, from the first with a row. */
  serie: readonly Mesure[];
  illisibles: readonly Illisible[];
  /** All of them, listed or not. */
  nombreIllisibles: number;
  /** Rows answered before they were received, by place. */
  signalees: readonly Illisible[];
  /** All of them, listed or not. */
  nombreSignalees: number;
  /** Last day of the last period over on the day judged by whose figure exists; null without any. */
  couvertJusquAu: Jour | null;
}

/** What quali.yaml declares under `indicateurs`, and what came of it. */
export interface IndicateurDeStructure {
  id: string;
  /** Where it is declared in quali.yaml. */
  pointeur: Pointeur;
  /** Null where the declaration cannot be followed: `faute` says why. */
  calcule: IndicateurCalcule | null;
  faute?: { message: string; aide: string; cle: string };
}
