import { expect, test } from "vitest";
import { POLICES } from "../../../src/generated/polices.ts";
import { characterName, Glyphs } from "../../../src/show/templates/glyphs.ts";

test("French, the neighbours' letters and the signs that people use are drawn", () => {
  const text =
    "Ça où À Œuvre æ « ê » – — … ’ “ ” € ° n² № ← → ↔ ⇒ ≤ ≥ ≠ ≈ ✓ ✔ ✗ ☐ ☑ ■ ● ▶ \u00a0\u202f\u2011 ł Ş Ω Ж ạ";
  expect(new Glyphs(POLICES).missing(text)).toEqual([]);
});

test("what no font draws is named, once", () => {
  const missing = new Glyphs(POLICES).missing("a漢b漢😀\ue000");
  expect(missing.map(characterName).map((name) => name.replaceAll("\u00a0", " "))).toEqual([
    "« 漢 » (U+6F22)",
    "« 😀 » (U+1F600)",
    "« \ue000 » (U+E000)",
  ]);
});

test("only the fonts that a text needs are used", () => {
  const glyphs = new Glyphs(POLICES);
  glyphs.missing("Préfecture");
  expect(glyphs.used().map(({ sousEnsemble }) => sousEnsemble)).toEqual(["latin"]);
  glyphs.missing("≥ 90 %");
  expect(glyphs.used().map(({ sousEnsemble }) => sousEnsemble)).toEqual(["latin", "signes"]);
});
