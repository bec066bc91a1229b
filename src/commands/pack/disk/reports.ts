import type { Depot } from "../../../depot/depot.ts";
import type { Session } from "../../../session/session.ts";
import { entryOf, type JugementAMontrer, makeReport } from "../../report/disk/make.ts";
import { RAPPORTS } from "../../report/index.ts";
import type { Rapport } from "../../report/report.ts";
import type { JugeDePaquet } from "../judge.ts";
import type { Rapports } from "../make.ts";

interface Impression {
  pdf: boolean;
  browser?: string;
  sandbox: boolean;
}

/** The audit dossier of a pack, made on the files of the pack. */
export async function reportsOf(
  session: Session,
  depot: Depot,
  juge: JugeDePaquet,
  { pdf, browser, sandbox }: Impression,
): Promise<Rapports & { navigateur: string | null }> {
  const html = await htmlOf(session, depot, juge);
  if (!pdf) return { html, pdf: null, navigateur: null };
  let navigateur: string | null = null;
  const printed = await makeReport(session, dossier(), entryOf(shown(depot, juge)), {
    format: "pdf",
    browser,
    sandbox,
    imprime: (found) => {
      navigateur = found;
    },
  });
  return { html, pdf: Buffer.from(printed), navigateur };
}

/** The dossier as a page: what follows from the judgement, whatever the machine. */
export async function htmlOf(session: Session, depot: Depot, juge: JugeDePaquet): Promise<string> {
  const made = await makeReport(session, dossier(), entryOf(shown(depot, juge)), {
    format: "html",
    sandbox: true,
  });
  return typeof made === "string" ? made : Buffer.from(made).toString();
}

function dossier(): Rapport {
  const found = RAPPORTS.find(({ type }) => type === "audit");
  if (!found) throw new Error("no audit report");
  return found;
}

function shown(depot: Depot, { verdict, lue, referentiels }: JugeDePaquet): JugementAMontrer {
  return { depot, verdict, lues: [lue], referentielsOf: () => referentiels };
}
