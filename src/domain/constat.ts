import type { Donnees, Gravite } from "../generated/resultat.ts";
import type { RegleId } from "./regles.ts";
import type { Lieu } from "./source.ts";

export type { Donnees, Gravite };

/** What every fault, finding and refusal says, wherever it is found: two French sentences. */
export interface Enonce {
  /** What is wrong. */
  message: string;
  /** What to do next. */
  aide?: string;
}

/** An `Enonce` with the rule that answers for it. */
export interface EnonceDeRegle extends Enonce {
  regle: RegleId;
  /** Only where the rule's default severity does not hold. */
  gravite?: Gravite;
}

/** What a rule or the loader found: a fact with its place. The engine makes a `Diagnostic` of it. */
export interface Constat extends EnonceDeRegle {
  /** What it is about, for the fingerprint: never a line or a wording. */
  sujet: string;
  referentiel?: string;
  exigence?: string;
  /** The facts of its sentences, for outputs and programs: no one reads them out of the prose. */
  donnees?: Donnees;
  lieu: Lieu;
}

/** Stands in the message of a rule for the day judged by: what holds on several days is worded on one of them. */
export const JOUR_DU_JUGEMENT = "\u{F0000}";

/** What was said, where it is: the one way to make a `Constat` of a fault. Unless given, its subject is its place. */
export function constatAt(
  lieu: Lieu,
  { regle, gravite, message, aide }: EnonceDeRegle,
  sujet = subjectOf(lieu),
): Constat {
  return {
    regle,
    ...(gravite && { gravite }),
    message,
    ...(aide !== undefined && { aide }),
    sujet,
    lieu,
  };
}

function subjectOf(lieu: Lieu): string {
  if (!("source" in lieu)) return lieu.fichier;
  return "pointeur" in lieu ? `${lieu.source.fichier}#${lieu.pointeur.join("/")}` : lieu.source.fichier;
}
