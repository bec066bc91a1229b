import { safeJson } from "../../../show/text/json.ts";
import type { ModulesJuges } from "../types.ts";
import { formatModules, type OptionsModules } from "./page.ts";

/** Formats of `quali modules`, by the name given to `--format`. */
export const CHOIX_DE_MODULES: ReadonlyMap<string, (juges: ModulesJuges, options: OptionsModules) => string> =
  new Map([
    ["pretty", formatModules],
    ["json", safeJson],
  ]);
