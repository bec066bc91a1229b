import type { Exigence } from "../../domain/referentiel.ts";
import type { ActionJugee } from "../../domain/resultat.ts";
import type { Pointeur } from "../../domain/source.ts";
import type { ActionEcrite, AuditEcrit } from "../../domain/structure.ts";
import type { ConstatDAudit } from "../../generated/audit.ts";
import type { Examen } from "../types.ts";

/** What a plan or an audit names: an exigence of one of the référentiels followed. */
export interface Visee {
  /** As written: `24.4`, `sp:8`. */
  nom: string;
  id: string;
  /** Left out where the structure follows no référentiel of that name, or it is not at hand. */
  examen?: Examen;
  /** Its référentiel is followed, whether or not it is at hand. */
  suivie: boolean;
  /** Left out where it does not exist. */
  exigence?: Exigence;
  /** Its module is one of those chosen. */
  choisie: boolean;
}

/** An action on the day judged by. */
export interface ActionExaminee {
  ecrite: ActionEcrite;
  vises: readonly Visee[];
  situation: ActionJugee["situation"];
  /** Id of the action that takes over from it. */
  remplaceePar?: string;
  /** It stands in a chain of « remplace » that comes back to it. */
  enBoucle: boolean;
  /** Open, with a due date that has not passed: what it is about is being mended. */
  tient: boolean;
}

/** A finding of an audit, with the action that answers it. */
export interface ConstatExamine {
  yaml: ConstatDAudit;
  pointeur: Pointeur;
  /** Left out where it is about no exigence. */
  visee?: Visee;
  /** The one that answers it today: that which replaced the one named, where one did. */
  action?: ActionExaminee;
  /** Nothing is left to do about it. */
  leve: boolean;
}

export interface AuditExamine {
  ecrit: AuditEcrit;
  /** Dated after the day judged by. */
  aVenir: boolean;
  constats: readonly ConstatExamine[];
}

/** The improvement cycle of a structure on a day: its plan, and what auditors found. */
export interface Amelioration {
  /** Null without a plan. */
  actions: readonly ActionExaminee[] | null;
  /** Actions about an exigence, in the order of the plan. */
  actionsSur(referentiel: string, exigence: string): readonly ActionExaminee[];
  /** From the oldest to the newest. */
  audits: readonly AuditExamine[];
}
