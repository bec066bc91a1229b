import type { Referentiel } from "../../../domain/referentiel.ts";
import { safeJson } from "../../../show/text/json.ts";
import { formatCsv, formatTableur } from "./csv.ts";

/** Formats of `quali referentiel export`, by the name given to `--format`. */
export const EXPORTS: ReadonlyMap<string, (referentiel: Referentiel) => string> = new Map([
  ["json", safeJson],
  ["csv", formatCsv],
  ["tableur", formatTableur],
]);
