import type { Donnees, Gravite } from "../generated/resultat.ts";
import type { RegleId } from "./regles.ts";
import type { Lieu } from "./source.ts";

export type { Donnees, Gravite };

/** What a rule or the loader found: a fact with its place. The engine makes a `Diagnostic` of it. */
export interface Constat {
  regle: RegleId;
  /** Only where the rule's default severity does not hold. */
  gravite?: Gravite;
  /** What is wrong: a French sentence. */
  message: string;
  /** What to do next: a French sentence. */
  aide?: string;
  /** What it is about, for the fingerprint: never a line or a wording. */
  sujet: string;
  referentiel?: string;
  exigence?: string;
  /** The facts of its sentences, for outputs and programs: no one reads them out of the prose. */
  donnees?: Donnees;
  lieu: Lieu;
}
