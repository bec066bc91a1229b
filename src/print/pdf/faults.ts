import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject } from "@cantoo/pdf-lib";
import { type Element, elementsBelow, elementsOf, typeOf } from "./elements.ts";

/**
 * What keeps a mended document from PDF/UA-1 or PDF/A-3a and comes from its HTML: no mending can guess it.
 * In French, for the person who wrote the template; empty when the document may claim both.
 */
export function faultsOfPdf(context: PDFContext, root: PDFDict): string[] {
  const elements = elementsOf(context, root);
  return [
    ...(elements.some(isWordless) ? ["une image n’a pas de texte de remplacement"] : []),
    ...(skipsLevel(elements) ? ["un niveau de titre est sauté, ou le premier titre n’est pas un h1"] : []),
    ...(elements.some(({ dict }) => typeOf(dict) === "Table" && !isRegular(context, dict))
      ? ["un tableau a des lignes de longueurs différentes"]
      : []),
    ...(hasForeignFont(context) ? ["une police n’est pas incorporée"] : []),
  ];
}

function isWordless({ dict }: Element): boolean {
  return typeOf(dict) === "Figure" && !dict.has(PDFName.of("Alt")) && !dict.has(PDFName.of("ActualText"));
}

function skipsLevel(elements: readonly Element[]): boolean {
  let last = 0;
  for (const { dict } of elements) {
    const level = Number(/^H([1-6])$/.exec(typeOf(dict))?.[1] ?? 0);
    if (level > last + 1) return true;
    if (level > 0) last = level;
  }
  return false;
}

/** True when every row covers the same columns, cells that span counted. */
function isRegular(context: PDFContext, table: PDFDict): boolean {
  const widths = new Set<number>();
  let carried: number[] = [];
  for (const row of rowsOf(context, table)) {
    const cells = elementsBelow(context, row.dict).filter(({ dict }) => ["TH", "TD"].includes(typeOf(dict)));
    const spans = cells.map(({ dict }) => ({ columns: span(dict, "ColSpan"), rows: span(dict, "RowSpan") }));
    const own = spans.reduce((sum, { columns }) => sum + columns, 0);
    widths.add(own + (carried[0] ?? 0));
    carried = carried.slice(1);
    for (const { columns, rows } of spans) {
      for (let ahead = 0; ahead < rows - 1; ahead++) carried[ahead] = (carried[ahead] ?? 0) + columns;
    }
  }
  return widths.size <= 1;
}

function rowsOf(context: PDFContext, table: PDFDict): Element[] {
  return elementsBelow(context, table).flatMap((child) => {
    const type = typeOf(child.dict);
    if (type === "TR") return [child];
    return ["THead", "TBody", "TFoot"].includes(type)
      ? elementsBelow(context, child.dict).filter(({ dict }) => typeOf(dict) === "TR")
      : [];
  });
}

/** A table attribute of a cell; 1 when absent. */
function span(cell: PDFDict, key: string): number {
  const attributes = cell.lookup(PDFName.of("A"));
  const all = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  for (const one of all) {
    const dict = cell.context.lookup(one as PDFObject);
    const value = dict instanceof PDFDict ? dict.lookup(PDFName.of(key)) : undefined;
    if (value instanceof PDFNumber) return value.asNumber();
  }
  return 1;
}

const PROGRAMS = ["FontFile", "FontFile2", "FontFile3"].map((key) => PDFName.of(key));

function hasForeignFont(context: PDFContext): boolean {
  return context.enumerateIndirectObjects().some(([, object]) => {
    if (!(object instanceof PDFDict)) return false;
    const isDescriptor = object.lookup(PDFName.of("Type")) === PDFName.of("FontDescriptor");
    return isDescriptor && !PROGRAMS.some((key) => object.has(key));
  });
}
