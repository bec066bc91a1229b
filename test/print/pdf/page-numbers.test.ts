import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { fillPageNumbers, readLayout } from "../../../src/print/pdf/page-numbers.ts";

test("page numbers go where the contents page asks for them", () => {
  const html =
    '<a href="#a">Un<span class="folio" data-page-de="a"></span></a><span data-page-de="b">3</span><span>x</span>';
  expect(fillPageNumbers(html, new Map([["a", 12]]))).toBe(
    '<a href="#a">Un<span class="folio" data-page-de="a">12</span></a><span data-page-de="b"></span><span>x</span>',
  );
});

test("named places are read with their pages", async () => {
  const document = await PDFDocument.create();
  const pages = [document.addPage(), document.addPage()];
  const place = (page: number) => document.context.obj([pages[page]?.ref as never, "XYZ", 0, 0, 0]);
  document.catalog.set(PDFName.of("Dests"), document.context.obj({ debut: place(0), "e-1-1": place(1) }));
  const pdf = await document.save();
  expect([...(await readLayout(pdf)).places]).toEqual([
    ["debut", 1],
    ["e-1-1", 2],
  ]);
});
