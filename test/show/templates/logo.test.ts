import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { logoOf } from "../../../src/show/templates/logo.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);
const JPEG = readFileSync("examples/prefecture-savoie/preuves/2.2/guichet-abaisse.jpg");

test("a whole PNG or JPEG becomes a data address, told by its content", () => {
  expect(logoOf(PNG)).toEqual({ adresse: `data:image/png;base64,${PNG.toString("base64")}` });
  expect(logoOf(JPEG)).toHaveProperty("adresse", expect.stringMatching(/^data:image\/jpeg;base64,/));
});

test.each([
  ["cut PNG", PNG.subarray(0, 50), "est une image incomplète ou abîmée"],
  ["PNG without its end", PNG.subarray(0, PNG.length - 12), "est une image incomplète ou abîmée"],
  ["cut JPEG", JPEG.subarray(0, JPEG.length - 2), "est une image incomplète ou abîmée"],
  [
    "SVG",
    Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
    "n’est ni une image PNG ni une image JPEG",
  ],
  ["empty", Buffer.alloc(0), "n’est ni une image PNG ni une image JPEG"],
  ["too heavy", Buffer.concat([PNG, Buffer.alloc(600_000)]), "pèse plus de 512 ko"],
  ["too large", large(), "dépasse 4000 points de côté"],
])("%s is refused", (_name, bytes, refus) => {
  expect(logoOf(bytes)).toEqual({ refus });
});

function large(): Buffer {
  const png = Buffer.from(PNG);
  png.writeUInt32BE(50_000, 16);
  return png;
}
