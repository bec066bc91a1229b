import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRef } from "@cantoo/pdf-lib";

/** An element of the structure tree (PDF 32000-1, 14.7.2). */
export interface Element {
  dict: PDFDict;
  ref: PDFRef;
}

/** Every structure element below `root`, parents first, in reading order. */
export function elementsOf(context: PDFContext, root: PDFDict): Element[] {
  const found: Element[] = [];
  const waiting = elementsBelow(context, root).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    waiting.push(...elementsBelow(context, next.dict).reverse());
  }
  return found;
}

/** The elements right below one. */
export function elementsBelow(context: PDFContext, parent: PDFDict): Element[] {
  return kids(parent).flatMap((kid) => {
    const dict = kid instanceof PDFRef ? context.lookup(kid) : undefined;
    return kid instanceof PDFRef && dict instanceof PDFDict && isElement(dict) ? [{ dict, ref: kid }] : [];
  });
}

/** All that an element holds: elements, marked content, references to objects. */
export function kids(element: PDFDict): PDFObject[] {
  const raw = element.get(PDFName.of("K"));
  const value = element.lookup(PDFName.of("K"));
  if (value instanceof PDFArray) return value.asArray();
  return raw ? [raw] : [];
}

export function isElement(dict: PDFDict): boolean {
  return dict.has(PDFName.of("S"));
}

/** `P`, `LI`, `Table`… as the producer wrote it. */
export function typeOf(element: PDFDict): string {
  const type = element.lookup(PDFName.of("S"));
  return type instanceof PDFName ? type.decodeText() : "";
}
