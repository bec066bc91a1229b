import { BrowserError } from "./browser/errors.ts";
import type { PrintSession } from "./browser/session.ts";
import type { PieceJointe } from "./pdf/attachments.ts";
import { type MendedPdf, mendPdf } from "./pdf/mend.ts";
import type { PdfMetadata } from "./pdf/metadata.ts";
import { fillPageNumbers, type Layout, readLayout, withEndsNamed } from "./pdf/page-numbers.ts";

/** A report as its printing left it: tagged, with page numbers, not yet mended. */
export interface Printed {
  pdf: Uint8Array;
  /** Page (from 1) of each named place. */
  places: ReadonlyMap<string, number>;
}

/** A page in the shapes that it may take, the best first, and which of them will do. */
export interface Attempts {
  shapes: readonly (() => string)[];
  suits(layout: Layout): boolean;
}

/** A page that has one shape only. */
export function oneShape(html: string): Attempts {
  return { shapes: [() => html], suits: () => true };
}

/**
 * Prints twice: first to learn on which page each heading falls, then with those numbers in the contents page. Of
 * several attempts, the first that suits is kept, else the last.
 */
export async function printTwice(
  session: PrintSession,
  { shapes, suits }: Attempts,
  progress: (step: string) => void,
): Promise<Printed> {
  progress("première impression, pour les numéros de page");
  let html = "";
  let places: ReadonlyMap<string, number> = new Map();
  for (const shape of shapes) {
    html = shape();
    const layout = await readLayout(await session.print(withEndsNamed(html), false), html);
    places = layout.places;
    if (suits(layout)) break;
  }
  progress("seconde impression, balisée");
  return settle(session, html, places);
}

/** Numbers may move what they number: prints until they are those of the page, three times at most. */
async function settle(
  session: PrintSession,
  html: string,
  guessed: ReadonlyMap<string, number>,
): Promise<Printed> {
  let places = guessed;
  for (let attempt = 1; ; attempt++) {
    const pdf = await session.print(fillPageNumbers(html, places), true);
    const found = (await readLayout(pdf, html)).places;
    const settled = [...places].every(([id, page]) => found.get(id) === page);
    if (settled || attempt === 3) return { pdf, places };
    places = found;
  }
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
