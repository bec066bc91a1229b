import { PDFDict, PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { mendOutline, once } from "../../../src/print/pdf/outline.ts";

const name = PDFName.of;

test.each([
  ["Grille des exigencesGrille des exigences", "Grille des exigences"],
  ["1. Nous vous\ninformons", "1. Nous vous informons"],
  ["Services", "Services"],
  ["", ""],
])("a bookmark that reads %j is %j", (written, meant) => expect(once(written)).toBe(meant));

test("bookmarks are mended at every level", async () => {
  const document = await PDFDocument.create();
  const { context, catalog } = document;
  const inner = context.register(context.obj({ Title: PDFHexString.fromText("ab c\nab c\n") }));
  const next = context.register(context.obj({ Title: PDFHexString.fromText("deux") }));
  const first = context.register(
    context.obj({ Title: PDFHexString.fromText("ÉtatÉtat"), First: inner, Last: inner, Next: next }),
  );
  catalog.set(name("Outlines"), context.obj({ First: first, Last: next }));
  mendOutline(document);
  const titles = [first, inner, next].map((ref) => {
    const title = context.lookup(ref, PDFDict).lookup(name("Title"));
    return title instanceof PDFHexString ? title.decodeText() : null;
  });
  expect(titles).toEqual(["État", "ab c ab c", "deux"]);
});
