import type { Gravite } from "../../domain/constat.ts";
import type { CorrespondanceConnue } from "../../domain/correspondance.ts";
import type { DefinitionIndicateur } from "../../domain/indicateurs.ts";
import type {
  Bloc,
  Delai,
  MethodeControle,
  Partie,
  Periode,
  ReferenceReferentiel,
  Referentiel,
  SourceDocument,
} from "../../domain/referentiel.ts";

export type GenreDExplication =
  | "referentiel"
  | "module"
  | "rubrique"
  | "engagement"
  | "sous-engagement"
  | "methode"
  | "fait"
  | "nature"
  | "indicateur"
  | "regle"
  | "mot"
  | "cle";

/** Something else that can be explained. */
export interface Renvoi {
  genre: GenreDExplication;
  id: string;
  titre: string;
}

/** A condition with the words it rests on, said in French. */
export interface ConditionExpliquee {
  /** What it bears on: a module, an engagement, a sous-engagement or a method. */
  ou: Pick<Renvoi, "genre" | "id">;
  /** « svi vaut oui ». */
  quand: string;
  faits: string[];
  mots: string;
  /** The words are noted and applicability does not depend on them. */
  precision: boolean;
  note?: string;
}

export interface MethodeExpliquee extends Omit<MethodeControle, "natures" | "condition"> {
  natures: { id: string; libelle: string }[];
}

/** What the source leaves to be said: corrections, doubts, gaps, disagreements, other readings, notes. */
export interface Remarque {
  genre: "erratum" | "doute" | "lacune" | "desaccord" | "variante" | "note";
  ou: string;
  texte: string;
}

/** An indicator that a référentiel defines. */
export interface IndicateurExplique {
  id: string;
  titre: string;
  /** Methods, or parts, that it answers; else the exigences it belongs to. */
  pour: string[];
  /** In a structure: its figure for each way in which it declares it; empty where it does not. */
  chiffres?: string[];
}

/** All that is known of one id, in the order in which it is read. Sections without anything are empty. */
export interface Explique extends Renvoi {
  /** None for a rule, which belongs to quali. */
  referentiel?: ReferenceReferentiel;
  /** Of a référentiel: its day, and the editions of its text and of our reading of it. */
  version?: Pick<Referentiel, "date" | "edition" | "lecture">;
  /** What it is part of, outermost first. */
  situation: Renvoi[];
  texte: Bloc[];
  /** Of a rule. */
  gravite?: Gravite;
  /** Of a rule: whether quali.yaml may silence or grade it. */
  silencable?: boolean;
  conditions: ConditionExpliquee[];
  methodes: MethodeExpliquee[];
  /** Of an exigence without known method. */
  periode?: Periode;
  /** Of such an exigence, where its promise holds several things. */
  parties?: readonly Partie[];
  /** Names of the natures that answer them. */
  natures?: { id: string; libelle: string }[];
  delais: Delai[];
  /** Indicators that answer, or itself. */
  indicateurs: IndicateurExplique[];
  /** What it holds, or what depends on it. */
  contenu: Renvoi[];
  remarques: Remarque[];
  aFaire: string[];
  /** YAML to start from. */
  exemple?: string;
  sources: Pick<SourceDocument, "id" | "titre" | "document" | "externe">[];
  /** How far our reading goes. */
  avis?: string;
}

/** The answer to `quali explain`. */
export interface Explication {
  schema: "quali/explication@1";
  demande: string;
  /** What bears this id, or each of these; a whole list; or the texts that hold these words. */
  trouve: "identifiant" | "identifiants" | "liste" | "mots";
  correspondances: (Explique & { commande: string })[];
}

/** One id that can be explained. */
export interface EntreeExplicable extends Renvoi {
  referentiel?: ReferenceReferentiel;
  /** Other ways to name it. */
  alias: readonly string[];
  /** Texts in which its words are looked for. */
  textes: readonly string[];
  expliquer(): Explique;
}

/** The référentiel in which ids are looked for, and where its evidence stands. */
export interface CadreDExplication {
  referentiel: Referentiel;
  /** Folder under `preuves/` where it is not the principal one of the structure. */
  dossier: string | null;
  /** Indicators that the structure here defines itself. */
  propres: readonly DefinitionIndicateur[];
  /** Crosswalks by which what is documented elsewhere covers exigences of this one. */
  couvrantes: readonly CorrespondanceConnue[];
}
