import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sansPolice } from "../../src/domain/caracteres.ts";
import { visible } from "../../src/domain/visible.ts";
import { POLICES } from "../../src/generated/polices.ts";
import { Glyphs } from "../../src/show/templates/glyphs.ts";

test("French, and what a report knows to draw or to write otherwise, is not told", () => {
  for (const text of [
    "L’été à 7 h 30, « œuvre » – 12 €…",
    "‰ ﬁ so\u00adft",
    "Ελλάδα Привет",
    "中文 日本",
    "שלום مرحبا",
    "👩‍👧 ✓\ufe0f",
  ])
    expect(sansPolice(text), text).toEqual([]);
});

test("what no font draws is told once, in order", () => {
  expect(sansPolice("\u{13041} a \u{13040}\u{13041}")).toEqual(["\u{13041}", "\u{13040}"]);
});

test("it is what a PDF spells, character by character", () => {
  const list = "dist/polices/polices.json";
  expect(existsSync(list)).toBe(true);
  const fonts = JSON.parse(readFileSync(list, "utf8")) as { fichier: string; plages: [number, number][] }[];
  const secours = fonts.map(({ plages }) => ({ famille: "", sousEnsemble: "", plages, graisses: [] }));
  const glyphs = new Glyphs([...POLICES, ...secours]);
  for (let point = 0x400; point < 0x32000; point += 13) {
    if (point >= 0xd800 && point <= 0xf8ff) continue;
    const signe = String.fromCodePoint(point);
    expect(sansPolice(signe).length, point.toString(16)).toBe(glyphs.missing(visible(signe)).length);
  }
});
