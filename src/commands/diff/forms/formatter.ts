import type { Diff } from "../types.ts";

export interface OptionsDiff {
  couleur: boolean;
  /** Columns to wrap at. */
  largeur: number;
  /** Only what breaks or must be looked at again. */
  quiet: boolean;
  /** Every text, unchanged ones too. */
  verbose: boolean;
}

/** Pure: same diff and options, same text, with a newline at its end. */
export type FormatterDiff = (diff: Diff, options: OptionsDiff) => string;
