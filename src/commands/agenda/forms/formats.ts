import type { Agenda } from "../../../generated/agenda.ts";
import type { Formes } from "../../../session/formats.ts";

/** Forms of `quali agenda`. */
export const FORMES_D_AGENDA: Formes<Agenda, { quiet: boolean }> = new Map([
  ["pretty", async () => (await import("./pretty.ts")).formatAgenda],
  ["json", async () => (await import("../../../show/text/json.ts")).safeJson],
  ["csv", async () => (await import("./csv.ts")).formatAgendaCsv],
  ["ics", async () => (await import("./ics.ts")).formatAgendaIcs],
]);
