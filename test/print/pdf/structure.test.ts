import { PDFArray, PDFDict, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { elementsOf, typeOf } from "../../../src/print/pdf/elements.ts";
import { mendStructure } from "../../../src/print/pdf/structure.ts";
import { outline, treeOf } from "./tree.ts";

const name = PDFName.of;

test("every list item gets one body beside its label, nested lists too", async () => {
  const { context, root } = await treeOf([
    "L",
    [
      ["LI", [["Lbl"], ["P"], ["L", [["LI", [["P"]]]]]]],
      ["LI", [["Lbl"], ["LBody", [["P"]]]]],
    ],
  ]);
  mendStructure(context, root);
  expect(outline(context, root)).toBe("L(LI(Lbl LBody(P L(LI(LBody(P))))) LI(Lbl LBody(P)))");
});

test("content that moves into a body is found there from the page", async () => {
  const { context, root } = await treeOf(["L", [["LI", [0]]]]);
  mendStructure(context, root);
  const numbers = root.lookup(name("ParentTree"), PDFDict).lookup(name("Nums"), PDFArray);
  const owner = numbers.lookup(1, PDFArray).lookup(0, PDFDict);
  expect(typeOf(owner)).toBe("LBody");
  expect(owner.lookup(name("K"), PDFArray).asArray().map(String)).toEqual(["0"]);
});

test("types that PDF 1.7 does not know are mapped to those it does", async () => {
  const { context, root } = await treeOf(["P", [["Strong"], ["Nouveau"]]]);
  mendStructure(context, root);
  expect(root.lookup(name("RoleMap"))?.toString()).toBe("<<\n/Nouveau /Span\n/Strong /Span\n>>");
});

test("a figure around another one is a group", async () => {
  const words = { Alt: PDFHexString.fromText("Un bâtiment") };
  const { context, root } = await treeOf(["Figure", [["Figure", [], words], ["Caption"]]]);
  mendStructure(context, root);
  expect(outline(context, root)).toBe("Div(Figure Caption)");
});

test("a link says where it leads", async () => {
  const { context, root } = await treeOf(["Link"], ["Link"]);
  const [outer, inner] = elementsOf(context, root);
  const annotations = [{ A: { URI: PDFHexString.fromText("https://exemple.fr/") } }, {}].map((one) =>
    context.register(context.obj(one)),
  );
  [outer, inner].forEach((element, index) => {
    element?.dict.set(name("K"), context.obj([context.register(context.obj({ Obj: annotations[index] }))]));
  });
  mendStructure(context, root);
  const told = annotations.map((ref) =>
    context.lookup(ref, PDFDict).lookup(name("Contents"), PDFHexString).decodeText(),
  );
  expect(told).toEqual(["https://exemple.fr/", "Lien interne au document"]);
});
