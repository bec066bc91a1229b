import { type PDFContext, type PDFDict, PDFDocument, type PDFRef } from "@cantoo/pdf-lib";
import { elementsBelow, typeOf } from "../../../src/print/pdf/elements.ts";

/** A structure element to build: its type, its attributes, what it holds (a number is marked content). */
export type Node = [type: string, kids?: (Node | number)[], attributes?: Record<string, unknown>];

export interface Tree {
  context: PDFContext;
  root: PDFDict;
  page: PDFRef;
}

/** A document of one page with that structure tree, and its parent tree. */
export async function treeOf(...nodes: Node[]): Promise<Tree> {
  const document = await PDFDocument.create();
  const { context, catalog } = document;
  const { node, ref: page } = document.addPage();
  node.set(context.obj("StructParents") as never, context.obj(0));
  const parents: PDFRef[] = [];
  const build = ([type, kids = [], attributes = {}]: Node, parent: PDFRef): PDFRef => {
    const dict: PDFDict = context.obj({ S: type, P: parent, Pg: page, ...(attributes as object) });
    const ref = context.register(dict);
    const held = kids.map((kid) => {
      if (typeof kid !== "number") return build(kid, ref);
      parents[kid] = ref;
      return kid;
    });
    dict.set(context.obj("K") as never, context.obj(held));
    return ref;
  };
  const root = context.obj({ Type: "StructTreeRoot" });
  const rootRef = context.register(root);
  root.set(context.obj("K") as never, context.obj(nodes.map((one) => build(one, rootRef))));
  root.set(context.obj("ParentTree") as never, context.obj({ Nums: [0, parents] }));
  catalog.set(context.obj("StructTreeRoot") as never, rootRef);
  return { context, root, page };
}

/** The tree again, as text: `L(LI(Lbl LBody(P)))`. */
export function outline(context: PDFContext, root: PDFDict): string {
  return elementsBelow(context, root)
    .map(({ dict }) => {
      const inside = outline(context, dict);
      return typeOf(dict) + (inside ? `(${inside})` : "");
    })
    .join(" ");
}
