import type { Formes } from "../../../session/formats.ts";
import type { ModulesJuges } from "../types.ts";

/** Forms of `quali modules`; `base` is the way from here to the structures. */
export const CHOIX_DE_MODULES: Formes<ModulesJuges, { base: string }> = new Map([
  ["pretty", async () => (await import("./page.ts")).formatModules],
  ["json", async () => (await import("../../../show/text/json.ts")).safeJson],
]);
