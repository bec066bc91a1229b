import type { Indicateurs } from "../../../generated/indicateurs.ts";
import { safeJson } from "../../../show/text/json.ts";
import { formatIndicateursCsv } from "./csv.ts";
import { formatIndicateursHtml } from "./html.ts";
import { formatIndicateursMarkdown } from "./markdown.ts";
import type { OptionsIndicateurs } from "./options.ts";
import { formatIndicateurs } from "./pretty.ts";

/** Formats of `quali indicateurs`, by the name given to `--format`. */
export const INDICATEURS: ReadonlyMap<
  string,
  (resultat: Indicateurs, options: OptionsIndicateurs) => string
> = new Map([
  ["pretty", formatIndicateurs],
  ["json", safeJson],
  ["csv", formatIndicateursCsv],
  ["markdown", formatIndicateursMarkdown],
  ["html", formatIndicateursHtml],
]);
