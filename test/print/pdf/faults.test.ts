import { PDFHexString } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { faultsOfPdf } from "../../../src/print/pdf/faults.ts";
import { type Node, treeOf } from "./tree.ts";

async function faults(...nodes: Node[]): Promise<string[]> {
  const { context, root } = await treeOf(...nodes);
  return faultsOfPdf(context, root);
}
const cell = (columns = 1, rows = 1): Node => ["TD", [], { A: { ColSpan: columns, RowSpan: rows } }];
const UNEVEN = ["un tableau a des lignes de longueurs différentes"];
const LEVELS = ["un niveau de titre est sauté, ou le premier titre n’est pas un h1"];

test("nothing is said of a document without a fault", async () => {
  const alt = { Alt: PDFHexString.fromText("Répartition") };
  expect(await faults(["H1"], ["H2"], ["H3"], ["H2"], ["Figure", [], alt])).toEqual([]);
});

test("an image without words", async () => {
  expect(await faults(["P", [["Figure"]]])).toEqual(["une image n’a pas de texte de remplacement"]);
});

test("headings that skip a level, or begin below the first", async () => {
  expect(await faults(["H1"], ["H3"])).toEqual(LEVELS);
  expect(await faults(["Sect", [["H2"]]])).toEqual(LEVELS);
});

test("rows are as long as one another, cells that span counted", async () => {
  const rows = (...all: Node[][]): Node => [
    "Table",
    [
      ["THead", [["TR", all[0] ?? []]]],
      ["TBody", all.slice(1).map((row): Node => ["TR", row])],
    ],
  ];
  expect(await faults(rows([cell(), cell(2)], [cell(1, 3), cell(), cell()], [cell(2)], [cell(2)]))).toEqual(
    [],
  );
  expect(await faults(rows([cell(), cell()], [cell()]))).toEqual(UNEVEN);
  expect(await faults(rows([cell(1, 2), cell()], [cell(), cell()]))).toEqual(UNEVEN);
});

test("a font that is not embedded", async () => {
  const { context, root } = await treeOf(["P"]);
  context.register(context.obj({ Type: "FontDescriptor", FontName: "Arial" }));
  expect(faultsOfPdf(context, root)).toEqual(["une police n’est pas incorporée"]);
});
