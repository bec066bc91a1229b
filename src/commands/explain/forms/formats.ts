import { safeJson } from "../../../show/text/json.ts";
import type { Explication } from "../types.ts";
import { formatExplication } from "./page.ts";

/** Formats of `quali explain`, by the name given to `--format`. */
export const EXPLICATIONS: ReadonlyMap<
  string,
  (explication: Explication, support: { couleur: boolean; largeur: number }) => string
> = new Map([
  ["pretty", formatExplication],
  ["json", safeJson],
]);
