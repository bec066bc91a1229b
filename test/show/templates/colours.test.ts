import fc from "fast-check";
import { expect, test } from "vitest";
import { contrastOf, legibleOn } from "../../../src/show/templates/colours.ts";

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);

test("any colour that a structure chooses can be read on both grounds", () => {
  fc.assert(
    fc.property(colour, fc.constantFrom("#f6f7f7", "#22272c"), (chosen, ground) => {
      expect(contrastOf(ground, legibleOn(ground, chosen))).toBeGreaterThan(4.5);
    }),
  );
});

test("a colour that can be read stays as it is", () => {
  expect(legibleOn("#f6f7f7", "#1f5673")).toBe("#1f5673");
});

test("contrast is that of WCAG", () => {
  expect(contrastOf("#000000", "#ffffff")).toBe(21);
  expect(contrastOf("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});
