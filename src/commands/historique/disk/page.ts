import type { Historique } from "../../../generated/historique.ts";
import { judgePaths } from "../../../open/judge-paths.ts";
import type { Session } from "../../../session/session.ts";
import { entryOf, makeReport, type OptionsDeRapport } from "../../report/disk/make.ts";
import { RAPPORT_HISTORIQUE } from "../../report/historique/historique.ts";

/** The history as a report on the structure as it is: HTML, or the bytes of a PDF. Throws `UserError`, `BrowserError`. */
export async function pageOfHistory(
  session: Session,
  chemin: string | undefined,
  historique: Historique,
  options: OptionsDeRapport,
): Promise<string | Uint8Array> {
  const juges = await judgePaths(session, chemin === undefined ? [] : [chemin], false);
  return makeReport(session, RAPPORT_HISTORIQUE, { ...entryOf(juges), historique }, options);
}
