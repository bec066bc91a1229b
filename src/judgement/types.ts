import type { Jour } from "../domain/jour.ts";
import type { Exigence, MethodeControle, Referentiel } from "../domain/referentiel.ts";
import type { ExigenceJugee, Jugement, MethodeJugee, PreuveJugee } from "../domain/resultat.ts";
import type { Lieu } from "../domain/source.ts";
import type {
  DossierExigence,
  FicheChargee,
  FichierPresent,
  PieceChargee,
  Suivi,
} from "../domain/structure.ts";
import type { SortMethode } from "../selection/applicabilite.ts";
import type { Rupture } from "../selection/rupture.ts";

/** Where a piece comes from: a fiche that declares it, or a file that lies in a folder without fiche. */
type Origine =
  | { genre: "declaree"; piece: PieceChargee; dossier: DossierExigence }
  | { genre: "presente"; fichier: FichierPresent; dossier: DossierExigence };

/** What rules a piece out before one asks what it answers. */
export type Ecartement = Exclude<PreuveJugee["statut"], "retenue" | "ancienne" | "perimee">;

/** A piece as it was found, not yet weighed against the methods. */
export interface PieceLue {
  origine: Origine;
  jugee: Omit<PreuveJugee, "statut" | "echeance">;
  /** Null where it may count. */
  ecartee: Ecartement | null;
  /** Where to point when speaking of it. */
  lieu: Lieu;
}

/** A piece with what it is worth on the day judged by; rules read it, `jugee` goes into the result. */
export interface PieceExaminee extends PieceLue {
  jugee: PreuveJugee;
}

/** A dated piece that answers a method, with its last day for it. */
export interface Reponse {
  piece: PieceLue;
  echeance: Jour;
}

/** A control method with the pieces that answer it. */
export interface MethodeExaminee {
  methode: MethodeControle;
  sort: SortMethode;
  /** What the evidence says, whether or not the method is to be answered. */
  reponse: "repondue" | "perimee" | "sans-reponse";
  jugee: MethodeJugee;
  /** Pieces that count, valid or lapsed, newest or not. */
  comptees: readonly Reponse[];
  /** The newest of them (of each service, where each is asked). */
  retenues: readonly Reponse[];
  /** Latest date of the pieces that count. */
  derniereDate?: Jour;
  /** Services that bear a chosen métier module and have no piece; only where the method asks for each. */
  servicesSansPreuve: readonly string[];
}

/** All that is known of an exigence on the day judged by. */
export interface ExigenceExaminee {
  exigence: Exigence;
  jugee: ExigenceJugee;
  /** Its folders, in order; usually one. */
  dossiers: readonly DossierExigence[];
  /** The first fiche found. */
  fiche: FicheChargee | null;
  pieces: readonly PieceExaminee[];
  /** Empty where the référentiel gives no method: then any qualified piece answers (`sansMethode`). */
  methodes: readonly MethodeExaminee[];
  sansMethode: { comptees: readonly Reponse[]; retenues: readonly Reponse[] } | null;
}

/** A structure judged on one référentiel. */
export interface Examen {
  suivi: Suivi;
  referentiel: Referentiel;
  jugement: Jugement;
  ruptures: readonly Rupture[];
  /** Exigences of the chosen modules, in order. */
  exigences: readonly ExigenceExaminee[];
  /** Every exigence of the référentiel by id, chosen or not. */
  parId: ReadonlyMap<string, Exigence>;
  /** Folders of `preuves/` that belong to this référentiel. */
  dossiers: readonly DossierExigence[];
}
