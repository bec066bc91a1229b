import { expect, test } from "vitest";
import { mediaTypeOf, weaknessOf } from "../../../src/print/pdf/evidence.ts";

const pdf = (trailer: string) => Buffer.from(`%PDF-1.7\n1 0 obj<</T(/Encrypt)>>endobj\n${trailer}`);

test("a PDF that may not open is told from one that does", () => {
  expect(weaknessOf(pdf("trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"))).toBeNull();
  expect(weaknessOf(pdf("trailer<</Root 1 0 R/Encrypt 9 0 R>>\nstartxref\n0\n%%EOF"))).toBe("chiffré");
  expect(weaknessOf(pdf("trailer<</Encrypt <</V 4>>>>\n%%EOF"))).toBe("chiffré");
  expect(weaknessOf(pdf("trailer<</Root 1 0 R"))).toBe("tronqué");
  expect(weaknessOf(Buffer.from("une note"))).toBeNull();
});

test("the media type comes from the ending", () => {
  expect(["a.PDF", "b.odt", "preuves/1.1/c", "d.constructor"].map(mediaTypeOf)).toEqual([
    "application/pdf",
    "application/vnd.oasis.opendocument.text",
    "application/octet-stream",
    "application/octet-stream",
  ]);
});
