import type { Explication } from "../../results/explain/types.ts";
import { safeJson } from "../text/json.ts";
import { formatExplication } from "./page.ts";

/** Formats of `quali explain`, by the name given to `--format`. */
export const EXPLICATIONS: ReadonlyMap<
  string,
  (explication: Explication, support: { couleur: boolean; largeur: number }) => string
> = new Map([
  ["pretty", formatExplication],
  ["json", safeJson],
]);
