import { BrowserError } from "../../../print/browser/errors.ts";
import type { PrintSession } from "../../../print/browser/session.ts";
import type { PieceJointe } from "../../../print/pdf/attachments.ts";
import { type MendedPdf, mendPdf } from "../../../print/pdf/mend.ts";
import type { PdfMetadata } from "../../../print/pdf/metadata.ts";
import { fillPageNumbers, readDestinations } from "../../../print/pdf/page-numbers.ts";

/** A report as its printing left it: tagged, with page numbers, not yet mended. */
export interface Printed {
  pdf: Uint8Array;
  /** Page (from 1) of each named place. */
  places: ReadonlyMap<string, number>;
}

/** Prints twice: first to learn on which page each heading falls, then with those numbers in the contents page. */
export async function printTwice(
  session: PrintSession,
  html: string,
  progress: (step: string) => void,
): Promise<Printed> {
  progress("première impression, pour les numéros de page");
  const places = await readDestinations(await session.print(html, false));
  progress("seconde impression, balisée");
  return { pdf: await session.print(fillPageNumbers(html, places), true), places };
}

/** Mends it, sure that no heading moved between the two prints. */
export async function mendPrinted(
  { pdf, places }: Printed,
  metadata: PdfMetadata,
  jointes: readonly PieceJointe[],
): Promise<MendedPdf> {
  const mended = await mendPdf(pdf, metadata, jointes);
  for (const [id, page] of places) {
    if (mended.destinations.get(id) === page) continue;
    throw new BrowserError(
      `le titre « ${id} » a changé de page entre deux impressions ; rien n’a été écrit.`,
    );
  }
  return mended;
}
