import type { Depot } from "../depot/depot.ts";
import type { Constat, Gravite } from "../domain/constat.ts";
import type { Jour } from "../domain/jour.ts";
import type { JourObserve } from "../domain/jour-observe.ts";
import type { ReferenceReferentiel, Referentiel } from "../domain/referentiel.ts";
import type { RegleId } from "../domain/regles.ts";
import type { Jugement } from "../domain/resultat.ts";
import type { DossierExigence, PieceChargee, Structure, Suivi } from "../domain/structure.ts";
import type { ActionExaminee, Amelioration } from "../judgement/amelioration/types.ts";
import type { Examen, ExigenceExaminee } from "../judgement/types.ts";

/** What a rule may look at: one structure, judged, on one day. */
export interface Contexte {
  structure: Structure;
  date: Jour;
  /** Every control method must be answered. */
  strict: boolean;
  /** Where the structure's files are, below its `chemin`, for rules that look into them; null where there are none. */
  depot: Depot | null;
  /** One per référentiel that the structure follows, in its order. */
  examens: readonly Examen[];
  /** Its plan of actions, and what auditors found. */
  amelioration: Amelioration;
  /** Référentiels that it names and that do not exist. */
  suivisInconnus: readonly Suivi[];
  /** Référentiels at hand. */
  references: readonly ReferenceReferentiel[];
  /** All rules, for those that judge the settings of rules. */
  regles: ReadonlyMap<string, Regle>;
}

/** A finding as a rule gives it: the engine adds the rule's id. */
export type Trouvaille = Omit<Constat, "regle">;

/** An exigence with what it is judged by, and what a finding about it bears. */
export interface Visite {
  examen: Pick<Examen, "suivi" | "referentiel"> & {
    jugement: Pick<Jugement, "referentiel" | "modules" | "exigibleLe">;
  };
  examinee: ExigenceExaminee;
  /** `referentiel` and `exigence` of a finding. */
  cible: Pick<Trouvaille, "referentiel" | "exigence">;
}

/** All that a rule may look at beside an exigence: where nothing of it changed, what it found is not looked for again. */
export interface Alentour {
  strict: boolean;
  structure: Pick<Structure, "source" | "yaml">;
  /** Actions of the plan about the exigence; null where there is no plan. */
  actions: readonly ActionExaminee[] | null;
}

/** A piece as some fiche declares it. */
export interface PieceDeclaree {
  piece: PieceChargee;
  /** The common piece that it refers to: what it says is judged there. */
  reference: PieceChargee | null;
  /** Empty for a common piece: it belongs to no single exigence. */
  cible: Visite["cible"];
}

/** A folder of evidence, whether or not its exigence exists or is chosen, with what a finding about it bears. */
export interface VisiteDeDossier {
  /** Null for the folder of the common pieces. */
  chez: {
    dossier: DossierExigence;
    examen: Pick<Examen, "referentiel" | "parId"> & { jugement: Pick<Jugement, "referentiel" | "modules"> };
  } | null;
  pieces: readonly PieceDeclaree[];
  cible: Visite["cible"];
}

/** All that a rule may look at beside a folder. */
export interface AlentourDeDossier {
  structure: Pick<Structure, "source" | "yaml">;
  /** Those that the structure follows. */
  referentiels: readonly Referentiel[];
}

/** Likewise, on a day: it is compared with others, and told only where it must be. */
export interface AlentourDuJour extends Alentour {
  jour: JourObserve;
}

interface AlentourDeDossierDuJour extends AlentourDeDossier {
  jour: JourObserve;
}

/**
 * A rule, whole: what it finds and what is said of it. `docs/regles/<id>.md` and `quali explain` are made of it.
 * A rule of reading has no `check`: the loader finds what it is about.
 */
export interface Regle {
  /** Stable, never reused, kebab-case. */
  id: RegleId;
  /** What is wrong, in a few words. */
  titre: string;
  /** By default; settable in quali.yaml where the rule can be silenced. */
  gravite: Gravite;
  /** False for what must never be hidden: faults of reading, security, and the settings themselves. */
  silencable: boolean;
  /** True where someone wrote something wrongly, against what is missing or out of date: its line is worth showing. */
  ecrit?: true;
  /** Why it matters, to a quality officer. */
  pourquoi: string;
  /** What to do; the help of its findings, unless they say better. */
  remede: string;
  /** An extract that mends it: YAML or a path. */
  exemple?: string;
  check?(contexte: Contexte): Iterable<Trouvaille>;
  /** Likewise, for a rule that looks at one exigence at a time. */
  checkExigence?(visite: Visite, alentour: AlentourDuJour): Iterable<Trouvaille>;
  /** Likewise, for a rule that looks at one folder of evidence at a time, and at the pieces declared there. */
  checkDossier?(visite: VisiteDeDossier, alentour: AlentourDeDossierDuJour): Iterable<Trouvaille>;
  /** Of all exigences of the chosen modules, and not only of those that are controlled in this structure. */
  toutes?: true;
}
