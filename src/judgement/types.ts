import type { Jour } from "../domain/jour.ts";
import type { Exigence, MethodeControle, Partie, Referentiel } from "../domain/referentiel.ts";
import type { ExigenceJugee, Jugement, MethodeJugee, PartieJugee, PreuveJugee } from "../domain/resultat.ts";
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
import type { DateRetenue } from "./date-retenue.ts";
import type { RevueExaminee } from "./revue/types.ts";

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
  /** What it is weighed by: of a period that is running, its end. */
  retenue: DateRetenue | null;
  /** Parts that it answers; a method without parts is one, under its own id. */
  parties: readonly string[];
  /** Null where it may count. */
  ecartee: Ecartement | null;
  /** Where to point when speaking of it. */
  lieu: Lieu;
}

/** A piece with what it is worth on the day judged by; rules read it, `jugee` goes into the result. */
export interface PieceExaminee extends PieceLue {
  jugee: PreuveJugee;
}

/** A dated piece that answers a part of a method. */
export interface Reponse {
  piece: PieceLue;
  /** Last day on which it counts. */
  limite: Jour;
  /** That day, where the référentiel gives a period or the fiche an end: what is only our judgement is no due date. */
  echeance?: Jour;
  /** A newer piece of the same nature and service stands for it: it is history. */
  remplacee: boolean;
}

/** The evidence of a part, of one service where each is asked. */
export interface GroupeDeReponses {
  service?: string;
  /** What counts and is not history, valid or lapsed. */
  reponses: readonly Reponse[];
  /** Last day of the last of them; none where nothing counts. */
  limite?: Jour;
  echeance?: Jour;
}

/** What the evidence says, whether or not it is to be said. */
export type Answer = "repondue" | "perimee" | "sans-reponse";

/** A part of a control method with the pieces that answer it. */
export interface PartieExaminee {
  partie: Partie;
  sort: SortMethode;
  reponse: Answer;
  jugee: PartieJugee;
  /** One, or one for each service that bears a chosen métier module where each is asked. */
  groupes: readonly GroupeDeReponses[];
  /** Pieces that count, valid or lapsed, history or not. */
  comptees: readonly Reponse[];
}

/** A control method: it is answered when each of its parts that applies is. */
export interface MethodeExaminee {
  methode: MethodeControle;
  sort: SortMethode;
  reponse: Answer;
  jugee: MethodeJugee;
  parties: readonly PartieExaminee[];
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
  /** Empty where the référentiel gives no method: then its promises are what is answered. */
  methodes: readonly MethodeExaminee[];
  /** Empty where there are methods; one, that any qualified piece answers, unless our reading parts them. */
  promesses: readonly PartieExaminee[];
  /** What was signed of it, and whether it stands. */
  revue: RevueExaminee;
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
