import fc from "fast-check";
import { expect, test } from "vitest";
import { markArtifacts } from "../../../src/print/pdf/artifacts.ts";

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const mark = (text: string) => Buffer.from(markArtifacts(bytes(text))).toString("latin1");
const OPEN = "/Artifact BMC\n";
const CLOSE = "\nEMC\n";

test("wraps what is painted outside marked content, one object at a time", () => {
  expect(mark("q\n1 0 0 1 0 0 cm\n0 0 10 10 re\nf\nQ\n")).toBe(
    `q\n1 0 0 1 0 0 cm${OPEN}\n0 0 10 10 re\nf${CLOSE}\nQ\n`,
  );
  expect(mark("BT /F1 9 Tf (page 1) Tj ET")).toBe(`${OPEN}BT /F1 9 Tf (page 1) Tj ET${CLOSE}`);
});

test("leaves marked content alone, however deep", () => {
  const marked = "/P <</MCID 0>> BDC /Span BMC BT (a) Tj ET EMC 0 0 1 1 re f EMC ";
  expect(mark(marked)).toBe(marked);
});

test("takes no operator from strings, comments, names or images", () => {
  const inside = "/P <</MCID 0 /T (BT \\) EMC (f) re)>> BDC\n% EMC re f\n/EMC gs\nEMC\n";
  expect(mark(inside)).toBe(inside);
  const image = "BI /W 1 /H 1 ID \u0000EIre f\u0001 EI";
  expect(mark(image)).toBe(`${OPEN}${image}${CLOSE}`);
});

/** One operation a line, so that the test need not read operands; a space before its end, which no added mark has. */
const text = fc.string({ unit: fc.constantFrom("a", "BT", "EMC", " ", "\\(", "\\)", "(x)", "f", "/", "%") });
const path = fc
  .tuple(
    fc.subarray(["0 0 9 9 re", "1 1 l", "W", "2 2 m", "1 2 3 4 5 6 c", "h"], { minLength: 1 }),
    fc.constantFrom("f", "S", "B*", "n"),
  )
  .map(([segments, paint]) => ["0 0 m", ...segments, paint]);
const words = fc.array(text).map((all) => ["BT", "/F1 9 Tf", ...all.map((one) => `(${one}) Tj`), "ET"]);
const state = fc.constantFrom(["q", "0 0 1 rg", "Q"], ["/G1 gs"], ["1 0 0 1 3 4 cm"]);
const drawn = fc.oneof(path, words, state, fc.constant(["/X1 Do"]));
const marked = fc.array(drawn).map((all) => ["/P <</MCID 3>> BDC", ...all.flat(), "EMC"]);
const stream = fc.array(fc.oneof(drawn, marked)).map((all) => all.flat());

test("keeps every byte, balances every mark, opens none inside a path or a text object", () => {
  fc.assert(
    fc.property(stream, (operations) => {
      const source = operations.map((one) => `${one} \n`).join("");
      const result = mark(source);
      expect(result.replaceAll(OPEN, "").replaceAll(CLOSE, "")).toBe(source);
      const lines = result
        .replaceAll(OPEN, `\n${OPEN}`)
        .split("\n")
        .map((line) => line.trim());
      expect(faultOf(lines.filter(Boolean))).toBeNull();
    }),
    { numRuns: 300 },
  );
});

/** What a reader of PDF would object to. */
function faultOf(lines: readonly string[]): string | null {
  let [depth, inPath, inText] = [0, false, false];
  for (const line of lines) {
    const operator = line.slice(line.lastIndexOf(" ") + 1);
    if (["BDC", "BMC", "EMC"].includes(operator)) {
      if (inPath || inText) return `${line} inside an object`;
      depth += operator === "EMC" ? -1 : 1;
      if (depth < 0) return "EMC without a beginning";
      if (depth > 1) return "an artifact around marked content";
    }
    if (["m", "re", "BT", "Do"].includes(operator) && depth === 0) return `${line} is not marked`;
    if (["m", "re"].includes(operator)) inPath = true;
    if (["f", "S", "B*", "n"].includes(operator)) inPath = false;
    if (["BT", "ET"].includes(operator)) inText = operator === "BT";
  }
  return depth === 0 ? null : "a mark is left open";
}
