import type { Historique } from "../../../generated/historique.ts";
import type { Formes } from "../../../session/formats.ts";

/** Forms of `quali historique`. */
export const HISTORIQUE: Formes<Historique> = new Map([
  ["pretty", async () => (await import("./pretty.ts")).formatHistorique],
  ["csv", async () => (await import("./csv.ts")).formatHistoriqueCsv],
  ["json", async () => (await import("../../../show/text/json.ts")).safeJson],
]);
