import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
} from "@cantoo/pdf-lib";
import { elementsBelow, elementsOf, isElement, kids, typeOf } from "./elements.ts";

/** Structure types that Chromium writes and PDF 1.7 does not know, with the nearest it does. */
const ROLES = new Map([
  ["Strong", "Span"],
  ["Em", "Span"],
  ["Sub", "Span"],
  ["FENote", "Note"],
  ["Aside", "Sect"],
  ["Title", "P"],
]);

const STANDARD = new Set(
  (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody " +
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP " +
    "Figure Formula Form"
  ).split(" "),
);

/** Mends the structure tree: role map, `LBody` in list items, `Contents` of link annotations. */
export function mendStructure(context: PDFContext, root: PDFDict): void {
  const roles = new Map<string, string>();
  // Children first, so that a parent may move them.
  for (const { dict, ref } of elementsOf(context, root).reverse()) {
    if (isWrapper(context, dict)) dict.set(PDFName.of("S"), PDFName.of("Div"));
    const type = typeOf(dict);
    if (!STANDARD.has(type)) roles.set(type, ROLES.get(type) ?? "Span");
    if (type === "LI") addBody(context, dict, ref);
    if (type === "Link") describeLink(context, dict);
  }
  const map = Object.fromEntries([...roles].sort().map(([type, role]) => [type, PDFName.of(role)]));
  if (roles.size > 0) root.set(PDFName.of("RoleMap"), context.obj(map));
}

/** A `<figure>` around an image that already has its own words is a group, not a second figure without any. */
function isWrapper(context: PDFContext, element: PDFDict): boolean {
  if (typeOf(element) !== "Figure" || element.has(PDFName.of("Alt"))) return false;
  return elementsBelow(context, element).length > 0;
}

/** PDF/UA wants `LI` to hold `Lbl` and `LBody` only: what is neither goes into one body. */
function addBody(context: PDFContext, item: PDFDict, ref: PDFRef): void {
  const isLabel = (kid: PDFObject) => {
    const dict = context.lookup(kid);
    return dict instanceof PDFDict && ["Lbl", "LBody"].includes(typeOf(dict));
  };
  const all = kids(item);
  const labels = all.filter(isLabel);
  const rest = all.filter((kid) => !isLabel(kid));
  if (rest.length === 0) return;
  const body = context.obj({ Type: "StructElem", S: "LBody", P: ref, K: rest });
  const page = item.get(PDFName.of("Pg"));
  if (page) body.set(PDFName.of("Pg"), page);
  const bodyRef = context.register(body);
  for (const kid of rest) {
    const dict = context.lookup(kid);
    if (dict instanceof PDFDict && isElement(dict)) dict.set(PDFName.of("P"), bodyRef);
  }
  moveMarkedContent(context, rest, ref, bodyRef, page);
  item.set(PDFName.of("K"), context.obj([...labels, bodyRef]));
}

/** The parent tree points from marked content to its element: content that moved points to its new one. */
function moveMarkedContent(
  context: PDFContext,
  moved: PDFObject[],
  from: PDFRef,
  to: PDFRef,
  page: PDFObject | undefined,
): void {
  for (const kid of moved) {
    const value = context.lookup(kid);
    const mcid =
      value instanceof PDFNumber
        ? value
        : value instanceof PDFDict
          ? value.lookup(PDFName.of("MCID"))
          : undefined;
    if (!(mcid instanceof PDFNumber)) continue;
    const home = value instanceof PDFDict ? (value.get(PDFName.of("Pg")) ?? page) : page;
    const entries = parentEntries(context, home);
    if (entries?.get(mcid.asNumber()) === from) entries.set(mcid.asNumber(), to);
  }
}

function parentEntries(context: PDFContext, page: PDFObject | undefined): PDFArray | undefined {
  const dict = page ? context.lookup(page) : undefined;
  if (!(dict instanceof PDFDict)) return undefined;
  const key = dict.lookup(PDFName.of("StructParents"));
  return key instanceof PDFNumber ? parentTree(context).get(key.asNumber()) : undefined;
}

const trees = new WeakMap<PDFContext, Map<number, PDFArray>>();

function parentTree(context: PDFContext): Map<number, PDFArray> {
  const known = trees.get(context);
  if (known) return known;
  const entries = new Map<number, PDFArray>();
  const catalog = context.lookup(context.trailerInfo.Root, PDFDict);
  const root = catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
  readNumberTree(root.lookup(PDFName.of("ParentTree"), PDFDict), entries);
  trees.set(context, entries);
  return entries;
}

function readNumberTree(node: PDFDict, into: Map<number, PDFArray>): void {
  const numbers = node.lookup(PDFName.of("Nums"));
  if (numbers instanceof PDFArray) {
    for (let index = 0; index + 1 < numbers.size(); index += 2) {
      const value = numbers.lookup(index + 1);
      if (value instanceof PDFArray) into.set(numbers.lookup(index, PDFNumber).asNumber(), value);
    }
  }
  const children = node.lookup(PDFName.of("Kids"));
  if (!(children instanceof PDFArray)) return;
  for (let index = 0; index < children.size(); index++) readNumberTree(children.lookup(index, PDFDict), into);
}

/** A link annotation needs words of its own. */
function describeLink(context: PDFContext, element: PDFDict): void {
  for (const kid of kids(element)) {
    const reference = context.lookup(kid);
    if (!(reference instanceof PDFDict)) continue;
    const annotation = reference.lookup(PDFName.of("Obj"));
    if (!(annotation instanceof PDFDict) || annotation.has(PDFName.of("Contents"))) continue;
    annotation.set(PDFName.of("Contents"), PDFHexString.fromText(targetOf(annotation)));
  }
}

function targetOf(annotation: PDFDict): string {
  const action = annotation.lookup(PDFName.of("A"));
  const uri = action instanceof PDFDict ? action.lookup(PDFName.of("URI")) : undefined;
  return uri && "decodeText" in uri ? (uri as PDFHexString).decodeText() : "Lien interne au document";
}
