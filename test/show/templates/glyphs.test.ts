import { expect, test } from "vitest";
import { POLICES } from "../../../src/generated/polices.ts";
import { fallbackFonts } from "../../../src/print/fallback-fonts.ts";
import { characterName, Glyphs } from "../../../src/show/templates/glyphs.ts";

test("French, the neighbours' letters and the signs that people use are drawn", () => {
  const text =
    "Ça où À Œuvre æ « ê » – — … ’ “ ” € ° n² № ← → ↔ ⇒ ≤ ≥ ≠ ≈ ✓ ✗ ■ ● ▶ \u00a0\u202f\u2011 ł Ş Ω Ж ạ";
  expect(new Glyphs(POLICES).missing(text)).toEqual([]);
});

test("what no font draws is named, once", () => {
  const missing = new Glyphs(POLICES).missing("a漢b漢😀\ue000");
  expect(missing.map(characterName)).toEqual(["« 漢 » (U+6F22)", "« 😀 » (U+1F600)", "« \ue000 » (U+E000)"]);
});

test("only the fonts that a text needs are used", () => {
  const glyphs = new Glyphs(POLICES);
  glyphs.missing("Préfecture");
  expect(glyphs.used().map(({ sousEnsemble }) => sousEnsemble)).toEqual(["courant"]);
  glyphs.missing("Đurađ");
  expect(glyphs.used().map(({ sousEnsemble }) => sousEnsemble)).toEqual(["courant", "etendu"]);
});

test("what no font draws is spelled in its place, and joiners draw nothing", () => {
  expect(new Glyphs(POLICES).spelled("Accueil 漢\u200d, 5 ‰")).toBe("Accueil [U+6F22]\u200d, 5 ‰");
});

test("with the fonts for rarer characters, Arabic, Chinese and emoji are drawn", () => {
  const glyphs = new Glyphs([...POLICES, ...fallbackFonts("dist")]);
  expect(glyphs.missing("مرحبا 漢字 😀 ☑ ∑ שלום")).toEqual([]);
  expect(glyphs.missing("\ue000")).toEqual([0xe000]);
  expect(glyphs.used().every(({ graisses }) => graisses.every(({ base64 }) => base64.length > 1000))).toBe(
    true,
  );
});
