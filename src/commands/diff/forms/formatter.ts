import type { Imprimer } from "../../../print/printer.ts";
import type { FormeDeCommande, FormeImprimee, Formes, Support } from "../../../session/formats.ts";
import type { Diff } from "../types.ts";

export interface OptionsDiff extends Support {
  /** Only what breaks or must be looked at again. */
  quiet: boolean;
  /** Every text, unchanged ones too. */
  verbose: boolean;
}

export type FormatterDiff = FormeDeCommande<Diff, Omit<OptionsDiff, keyof Support>>;

export type FormatterDiffImprime = FormeImprimee<Diff, { imprimer: Imprimer }>;

export type FormesDeDiff = Formes<Diff, Omit<OptionsDiff, keyof Support> & { imprimer: Imprimer }>;
