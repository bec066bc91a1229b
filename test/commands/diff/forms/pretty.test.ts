import { expect, test } from "vitest";
import { formatDiffPretty } from "../../../../src/commands/diff/forms/pretty/pretty.ts";
import { displayWidth } from "../../../../src/show/text/width.ts";
import { EXEMPLE } from "./exemple.ts";

const OPTIONS = { couleur: false, largeur: 80, quiet: false, verbose: false };

test.each([
  ["etroit", OPTIONS],
  ["large", { ...OPTIONS, largeur: 100 }],
  ["discret", { ...OPTIONS, quiet: true }],
  ["complet", { ...OPTIONS, verbose: true }],
])("what a person sees: %s", async (nom, options) => {
  const text = formatDiffPretty(EXEMPLE, options);
  await expect(text).toMatchFileSnapshot(`golden/${nom}.txt`);
  expect(Math.max(...text.split("\n").map(displayWidth))).toBeLessThanOrEqual(options.largeur);
});

test("colour adds to the signs and never replaces them", () => {
  const coloured = formatDiffPretty(EXEMPLE, { ...OPTIONS, couleur: true });
  expect(coloured).toContain("\u001b[");
  expect(coloured.replace(/\u001b\[[\d;]*m/g, "")).toBe(formatDiffPretty(EXEMPLE, OPTIONS));
});
