import type { ReferenceReferentiel, Referentiel } from "../../domain/referentiel.ts";
import type { Gravite, Resultat } from "../../domain/resultat.ts";

/** What is shown: the result, and what helps to read it. */
export interface Rendu {
  resultat: Resultat;
  referentiels: ReadonlyMap<ReferenceReferentiel, Referentiel>;
  /** Text of a file that a finding points into; undefined where it was not kept. `fichier` as in the finding. */
  texte(structure: string | undefined, fichier: string): string | undefined;
}

export interface OptionsRendu {
  /** Way from where the reader works to what `chemin` of the structures is relative to; "" for the same place. */
  base: string;
  couleur: boolean;
  /** Columns to wrap at. */
  largeur: number;
  quiet: boolean;
  verbose: boolean;
  /** Findings shown at most; all when undefined. */
  maxProblemes?: number | undefined;
  /** Lowest severity that fails the command. */
  failOn: Gravite | "jamais";
}

/** Pure: same result and options, same text, with a newline at its end. */
export type Formatter = (rendu: Rendu, options: OptionsRendu) => string;
