import type { Depot } from "../../../depot/depot.ts";
import type { Paquet } from "../../../generated/paquet.ts";
import type { Session } from "../../../session/session.ts";
import { htmlOf } from "../../pack/disk/reports.ts";
import type { JugeDePaquet } from "../../pack/judge.ts";
import { indexTexts } from "../../pack/make.ts";

/** All that a pack holds and that follows from its judgement, by path below `data/`. */
export async function remake(
  session: Session,
  dossier: Depot,
  paquet: Paquet,
  juge: JugeDePaquet,
): Promise<Map<string, string>> {
  const { csv, page } = indexTexts(paquet, juge, paquet.navigateur !== undefined);
  // What a PDF prints is its own.
  if (paquet.forme === "pdf") return new Map([["index.csv", csv]]);
  const html = await htmlOf(session, dossier, juge);
  return new Map([
    ["rapport/dossier-audit.html", html],
    ["index.csv", csv],
    ["index.html", page],
  ]);
}
