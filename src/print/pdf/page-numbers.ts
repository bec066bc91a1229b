import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber } from "@cantoo/pdf-lib";

/** `<span data-page-de="id"></span>` in a contents page; the second print shows the number. */
const PLACE = /(<span\b[^>]*\bdata-page-de="([^"]+)"[^>]*>)[^<]*(<\/span>)/g;

/** Writes into each `data-page-de` of the HTML the page of its target; an unknown target stays empty. */
export function fillPageNumbers(html: string, places: ReadonlyMap<string, number>): string {
  return html.replace(
    PLACE,
    (_all, open: string, id: string, close: string) => `${open}${places.get(id) ?? ""}${close}`,
  );
}

/** `<span data-fin id="…">`: the end of what leaves the rest of its page empty. */
const FIN = /<span\b[^>]*\bdata-fin\b[^>]*\bid="([^"]+)"/g;

/** The page with a link to each end, for a browser names only the places that something links to. */
export function withEndsNamed(html: string): string {
  const links = [...html.matchAll(FIN)].map(([, id]) => `<a class="hors-vue" href="#${id}">fin</a>`);
  return html.replace("</body>", () => `${links.join("")}</body>`);
}

export interface Layout {
  pages: number;
  /** Page (from 1) on which each named place falls. */
  places: ReadonlyMap<string, number>;
  /** How far down its page, from 0 to 1, each end stands. */
  fins: readonly number[];
}

/** How a page was laid out; `html`: what was printed. */
export async function readLayout(pdf: Uint8Array, html: string): Promise<Layout> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const all = placesOf(document);
  const ends = new Set([...html.matchAll(FIN)].map(([, id = ""]) => id));
  return {
    pages: document.getPageCount(),
    places: new Map([...all].filter(([id]) => !ends.has(id)).map(([id, { page }]) => [id, page])),
    fins: [...all].flatMap(([id, { descente }]) => (ends.has(id) ? [descente] : [])),
  };
}

interface Lieu {
  /** From 1. */
  page: number;
  /** From the top, of the height of the page. */
  descente: number;
}

/** Page (from 1) on which each named place of a loaded document falls. */
export function destinationsOf(document: PDFDocument): Map<string, number> {
  return new Map([...placesOf(document)].map(([id, { page }]) => [id, page]));
}

function placesOf(document: PDFDocument): Map<string, Lieu> {
  const all = document.getPages();
  const numbers = new Map(all.map((page, index) => [page.ref, index]));
  const places = new Map<string, Lieu>();
  const named = document.catalog.lookup(PDFName.of("Dests"));
  if (!(named instanceof PDFDict)) return places;
  for (const [key] of named.entries()) {
    const target = named.lookup(key);
    if (!(target instanceof PDFArray)) continue;
    const index = numbers.get(target.get(0) as never);
    if (index === undefined) continue;
    const top = target.lookup(3);
    const height = all[index]?.getHeight() ?? 1;
    const descente = top instanceof PDFNumber ? 1 - top.asNumber() / height : 0;
    places.set(key.decodeText(), { page: index + 1, descente });
  }
  return places;
}
