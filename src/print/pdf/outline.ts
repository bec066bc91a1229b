import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";

const name = PDFName.of;

/** Bookmarks as the headings read: a browser writes twice what it draws at the foot of a page and again on the next. */
export function mendOutline({ catalog }: PDFDocument): void {
  const root = catalog.lookup(name("Outlines"));
  if (root instanceof PDFDict) mendItems(root);
}

function mendItems(parent: PDFDict): void {
  for (let item = parent.lookup(name("First")); item instanceof PDFDict; item = item.lookup(name("Next"))) {
    const title = item.lookup(name("Title"));
    if (title instanceof PDFString || title instanceof PDFHexString)
      item.set(name("Title"), PDFHexString.fromText(once(title.decodeText())));
    mendItems(item);
  }
}

/** « Grille » of « GrilleGrille », on one line. */
export function once(title: string): string {
  const plain = title.replace(/\s+/g, " ").trim();
  const half = plain.length / 2;
  return plain.length > 0 && plain.slice(0, half) === plain.slice(half) ? plain.slice(0, half) : plain;
}
