import type { Historique } from "../generated/historique.ts";
import { readHistoriqueText } from "../results/read-historique.ts";
import type { Session } from "../session/session.ts";
import { openWritten } from "./result.ts";

/** Reads a history that `quali historique --format json` wrote. `option`: where the user named it, told before its name. */
export function openHistorique(session: Session, nom: string, option: string): Historique {
  return openWritten(session, nom, option, readHistoriqueText);
}
