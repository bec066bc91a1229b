import { expect, test } from "vitest";
import { mediaTypeOf } from "../../../src/print/pdf/media-types.ts";

test("the media type comes from the ending", () => {
  expect(["a.PDF", "b.odt", "preuves/1.1/c", "d.constructor"].map(mediaTypeOf)).toEqual([
    "application/pdf",
    "application/vnd.oasis.opendocument.text",
    "application/octet-stream",
    "application/octet-stream",
  ]);
});
