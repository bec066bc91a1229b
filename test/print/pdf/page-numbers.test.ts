import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { fillPageNumbers, readLayout, withEndsNamed } from "../../../src/print/pdf/page-numbers.ts";

test("page numbers go where the contents page asks for them", () => {
  const html =
    '<a href="#a">Un<span class="folio" data-page-de="a"></span></a><span data-page-de="b">3</span><span>x</span>';
  expect(fillPageNumbers(html, new Map([["a", 12]]))).toBe(
    '<a href="#a">Un<span class="folio" data-page-de="a">12</span></a><span data-page-de="b"></span><span>x</span>',
  );
});

test("named places are read with their pages; ends, with how far down they stand", async () => {
  const document = await PDFDocument.create();
  const pages = [document.addPage([200, 1000]), document.addPage([200, 1000])];
  const place = (page: number, top: number) =>
    document.context.obj([pages[page]?.ref as never, "XYZ", 0, top, 0]);
  const places = { debut: place(0, 0), "e-1-1": place(1, 0), fin: place(1, 750) };
  document.catalog.set(PDFName.of("Dests"), document.context.obj(places));
  const pdf = await document.save();
  const html = '<body><span data-fin id="fin"></span></body>';
  const layout = await readLayout(pdf, html);
  expect([...layout.places]).toEqual([
    ["debut", 1],
    ["e-1-1", 2],
  ]);
  expect(layout).toMatchObject({ pages: 2, fins: [0.25] });
  expect(withEndsNamed(html)).toBe(
    '<body><span data-fin id="fin"></span><a class="hors-vue" href="#fin">fin</a></body>',
  );
});
