import fc from "fast-check";
import { expect, test } from "vitest";
import { displayWidth, padEnd, truncate } from "../../../src/show/text/width.ts";
import { wholeIfWide, wrap } from "../../../src/show/text/wrap.ts";

const words = fc.array(
  fc.oneof(
    fc.stringMatching(/^[a-zé]{1,12}$/),
    fc.constantFrom("漢字漢字", "e\u0301e\u0301", "a".repeat(90), "👩‍🚒"),
  ),
);

test("loses nothing and stays within the width", () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 10, max: 90 }), (list, width) => {
      const text = list.join(" ");
      const lines = wrap(text, width, "  - ", "    ");
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      expect(
        lines
          .map((line) => line.slice(4))
          .join("")
          .normalize()
          .replaceAll(" ", ""),
      ).toBe(text.normalize().replaceAll(" ", ""));
    }),
  );
});

test("never cuts at a no-break space", () => {
  expect(wrap("dit «\u00a0oui\u00a0»", 8)).toEqual(["dit", "«\u00a0oui\u00a0»"]);
});

test.each([
  ["abc", 3],
  ["été", 3],
  ["e\u0301te\u0301", 3],
  ["漢字", 4],
  ["😀", 2],
  ["👩‍🚒", 2],
])("measures %s", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test("pads and truncates by columns", () => {
  expect(padEnd("漢", 4)).toBe("漢  ");
  expect(truncate("漢字漢字", 5)).toBe("漢字…");
  expect(truncate("court", 5)).toBe("court");
});

test("a colour goes on through wrapped lines", () => {
  expect(wrap("\u001b[31mun deux trois\u001b[39m", 10, "! ", "  ")).toEqual([
    "! \u001b[31mun deux\u001b[39m",
    "  \u001b[31mtrois\u001b[39m",
  ]);
});

test("the first line may be wider than the others, and narrower", () => {
  expect(wrap("aa bb cc dd ee", 8, "", "    ")).toEqual(["aa bb cc", "    dd", "    ee"].map((l) => l));
  expect(wrap("aa bb cc dd ee", 8, "    ", "")).toEqual(["    aa", "bb cc dd", "ee"]);
});

test("a text is whole on a wide page, its beginning on a narrow one", () => {
  const text = Array.from({ length: 60 }, (_, i) => `mot${i}`).join(" ");
  const wide = wholeIfWide(text, 160, "1.1 : ", { next: "  " });
  expect(wide.map((line) => line.trim()).join(" ")).toBe(`1.1 : ${text}`);
  expect(wide.slice(1).every((line) => line.startsWith("  mot"))).toBe(true);
  expect(wholeIfWide(text, 20, "1.1 : ")).toEqual(["1.1 : mot0 mot1 mot2 mot3…"]);
});
