import type { ReferenceReferentiel, Referentiel } from "../../../domain/referentiel.ts";
import type { Diagnostic, Gravite, Resultat } from "../../../domain/resultat.ts";
import type { Position, Source } from "../../../domain/source.ts";

/** What is shown: the result, and what helps to read it. */
export interface Rendu {
  resultat: Resultat;
  referentiels: ReadonlyMap<ReferenceReferentiel, Referentiel>;
  /** Where findings are in the texts that were read, for code frames; a result from elsewhere has none. */
  places: ReadonlyMap<Diagnostic, { source: Pick<Source, "texte">; position: Position }>;
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
