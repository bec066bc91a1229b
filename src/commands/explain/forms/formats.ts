import type { Formes } from "../../../session/formats.ts";
import type { Explication } from "../types.ts";

/** Forms of `quali explain`. */
export const EXPLICATIONS: Formes<Explication> = new Map([
  ["pretty", async () => (await import("./page.ts")).formatExplication],
  ["json", async () => (await import("../../../show/text/json.ts")).safeJson],
]);
