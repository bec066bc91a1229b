import type { Formes } from "../../../session/formats.ts";
import type { ActionsListees } from "../types.ts";

/** Forms of `quali actions`. */
export const FORMES_D_ACTIONS: Formes<ActionsListees, { quiet: boolean }> = new Map([
  ["pretty", async () => (await import("./pretty.ts")).formatActions],
  ["json", async () => (await import("../../../show/text/json.ts")).safeJson],
  ["csv", async () => (await import("./csv.ts")).formatActionsCsv],
  ["markdown", async () => (await import("./markdown.ts")).formatActionsMarkdown],
]);
