import type { Depot } from "../../../depot/depot.ts";
import type { PieceJointe } from "../../../print/pdf/attachments.ts";
import type { Session } from "../../../session/session.ts";
import { entryOf, type JugementAMontrer, makeReport } from "../../report/disk/make.ts";
import { RAPPORTS } from "../../report/index.ts";
import type { IndexDesJointes, Rapport } from "../../report/report.ts";
import type { JugeDePaquet } from "../judge.ts";
import type { Rapports } from "../make.ts";

/** How a browser prints it. */
export interface ImpressionDuPaquet {
  pdf: boolean;
  browser?: string;
  sandbox: boolean;
}

/** The audit dossier of a pack, made on the files of the pack. */
export async function reportsOf(
  session: Session,
  depot: Depot,
  juge: JugeDePaquet,
  impression: ImpressionDuPaquet,
): Promise<Rapports & { navigateur: string | null }> {
  const html = await htmlOf(session, depot, juge);
  if (!impression.pdf) return { html, pdf: null, navigateur: null };
  return { html, ...(await printDossier(session, depot, juge, impression)) };
}

/** What a dossier that holds its pieces prints of them, and what is put into it once the browser is known. */
interface Avec {
  index: IndexDesJointes;
  close(navigateur: string | null): readonly PieceJointe[];
}

/** The audit dossier in PDF, and the browser on which its bytes depend. Throws `BrowserError`. */
export async function printDossier(
  session: Session,
  depot: Depot,
  juge: JugeDePaquet,
  { browser, sandbox }: ImpressionDuPaquet,
  avec?: Avec,
): Promise<{ pdf: Uint8Array; navigateur: string | null }> {
  let navigateur: string | null = null;
  const entree = { ...entryOf(shown(depot, juge)), ...(avec && { jointes: avec.index }) };
  const printed = await makeReport(session, dossier(), entree, {
    format: "pdf",
    browser,
    sandbox,
    imprime: (found) => {
      navigateur = found;
    },
    ...(avec && { jointes: () => avec.close(navigateur) }),
  });
  return { pdf: Buffer.from(printed), navigateur };
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
