import fc from "fast-check";
import { expect, test } from "vitest";
import { csv } from "../../../src/show/text/csv.ts";

test("quotes what needs it and ends lines as RFC 4180 says", () => {
  expect(
    csv([
      ["a", 'dit "b"', "c,d"],
      ["", "é", "f\ng"],
    ]),
  ).toBe('a,"dit ""b""","c,d"\r\n,é,f g\r\n');
});

test.each(["=1+1", "+33", "-5", "@SUM(A1)", "\t=1", " =1", "＝1"])("makes %j inert", (text) => {
  expect(csv([[text]])).toMatch(/^'/);
});

test("any text stays in its cell", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), (cells) => {
      const line = csv([cells]);
      expect(line.endsWith("\r\n")).toBe(true);
      const parsed = line.slice(0, -2).match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^",\r\n]*)(?=,|$)/g);
      expect(parsed).toHaveLength(cells.length);
    }),
  );
});
