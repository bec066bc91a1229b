import type { Referentiel } from "../../../domain/referentiel.ts";
import type { Formes } from "../../../session/formats.ts";

/** Forms of `quali referentiel export`. */
export const EXPORTS: Formes<Referentiel> = new Map([
  ["json", async () => (await import("../../../show/text/json.ts")).safeJson],
  ["csv", async () => (await import("./csv.ts")).formatCsv],
  ["tableur", async () => (await import("./csv.ts")).formatTableur],
]);
