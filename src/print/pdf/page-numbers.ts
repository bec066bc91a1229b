import { PDFArray, PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";

/** `<span data-page-de="id"></span>` in a contents page; the second print shows the number. */
const PLACE = /(<span\b[^>]*\bdata-page-de="([^"]+)"[^>]*>)[^<]*(<\/span>)/g;

/** Writes into each `data-page-de` of the HTML the page of its target; an unknown target stays empty. */
export function fillPageNumbers(html: string, places: ReadonlyMap<string, number>): string {
  return html.replace(
    PLACE,
    (_all, open: string, id: string, close: string) => `${open}${places.get(id) ?? ""}${close}`,
  );
}

/** How many pages a printed PDF has, and on which (from 1) each named place falls. */
export async function readLayout(pdf: Uint8Array): Promise<{ pages: number; places: Map<string, number> }> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return { pages: document.getPageCount(), places: destinationsOf(document) };
}

/** Page (from 1) on which each named place of a loaded document falls. */
export function destinationsOf(document: PDFDocument): Map<string, number> {
  const pages = new Map(document.getPages().map((page, index) => [page.ref, index + 1]));
  const places = new Map<string, number>();
  const named = document.catalog.lookup(PDFName.of("Dests"));
  if (!(named instanceof PDFDict)) return places;
  for (const [key] of named.entries()) {
    const target = named.lookup(key);
    const page = target instanceof PDFArray ? pages.get(target.get(0) as never) : undefined;
    if (page !== undefined) places.set(key.decodeText(), page);
  }
  return places;
}
