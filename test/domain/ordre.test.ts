import fc from "fast-check";
import { expect, test } from "vitest";
import { naturally } from "../../src/domain/ordre.ts";

const texts = fc.stringMatching(/^[0-2.a é]{0,6}$/);

test("numbers count by their value", () => {
  const ids = ["preuves/12.2", "preuves/8.10", "preuves/8.2", "preuves/8", "quali.yaml", "preuves/08.2"];
  expect(ids.sort(naturally)).toEqual([
    "preuves/8",
    "preuves/08.2",
    "preuves/8.2",
    "preuves/8.10",
    "preuves/12.2",
    "quali.yaml",
  ]);
});

test("a total order: the same whichever way one asks, and transitive", () => {
  fc.assert(
    fc.property(texts, texts, texts, (a, b, c) => {
      expect(Math.sign(naturally(a, b))).toBe(Math.sign(-naturally(b, a)) + 0);
      expect(naturally(a, b) === 0).toBe(a === b);
      if (naturally(a, b) <= 0 && naturally(b, c) <= 0) expect(naturally(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});
