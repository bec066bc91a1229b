import { homedir } from "node:os";
import { type Progress, progressOf } from "../session/progress.ts";
import type { Session } from "../session/session.ts";
import { findBrowser } from "./browser/find.ts";
import { openSession } from "./browser/session.ts";
import type { PieceJointe } from "./pdf/attachments.ts";
import type { PdfMetadata } from "./pdf/metadata.ts";
import { type Attempts, mendPrinted, type Printed, printTwice } from "./print-twice.ts";

export interface Impression {
  /** Program to print with, as the user wrote it. */
  browser?: string | undefined;
  withoutSandbox: boolean;
  /** Asked for once it is printed. */
  jointes?: () => readonly PieceJointe[];
  /** Told the browser's name and build, on which the bytes depend. */
  imprime?: ((navigateur: string) => void) | undefined;
}

/** A page as PDF, in the first of its shapes that suits; what it cannot claim is remarked. Throws `BrowserError`. */
export async function printPage(
  session: Session,
  attempts: Attempts,
  metadata: PdfMetadata,
  impression: Impression,
): Promise<Uint8Array> {
  const progress = progressOf(session);
  try {
    const printed = await print(session, attempts, impression, progress);
    progress.tell("mise en conformité PDF/UA-1 et PDF/A-3a");
    const { pdf, fautes } = await mendPrinted(printed, metadata, impression.jointes?.() ?? []);
    progress.clear();
    if (fautes.length > 0) {
      session.remark(`quali : le PDF ne se dit ni PDF/UA-1 ni PDF/A-3a : ${fautes.join(" ; ")}.`);
    }
    return pdf;
  } finally {
    progress.clear();
  }
}

/** Of an account that the system does not know, a place that nothing can be in. */
function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return "/nonexistent";
  }
}

async function print(
  session: Session,
  attempts: Attempts,
  { browser, withoutSandbox, imprime }: Impression,
  progress: Progress,
): Promise<Printed> {
  progress.tell("recherche d’un navigateur");
  const { env } = session.io;
  const asked = browser === undefined ? undefined : { nom: browser, chemin: session.resolve(browser) };
  const found = await findBrowser(asked, { platform: process.platform, env, home: homeFolder() });
  if (session.verbose) session.remark(`quali : navigateur ${found.executable}`);
  progress.tell("lancement du navigateur");
  const printing = await openSession(found, { withoutSandbox });
  imprime?.(printing.navigateur);
  try {
    return await printTwice(printing, attempts, progress.tell);
  } finally {
    await printing.close();
  }
}
