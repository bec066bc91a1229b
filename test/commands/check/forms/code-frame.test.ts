import { expect, test } from "vitest";
import { codeFrame } from "../../../../src/commands/check/forms/pretty/code-frame.ts";
import { createPage } from "../../../../src/commands/check/forms/pretty/page.ts";
import { displayWidth } from "../../../../src/show/text/width.ts";
import { OPTIONS, renduFictif } from "../../../support/resultat-fictif.ts";

const { resultat, ...reste } = renduFictif();
const PAGE = { ...reste, entete: { ...resultat, plusieurs: false }, diagnostics: [], montres: null };

const frame = (texte: string, ligne: number, colonne: number, longueur = 1) =>
  codeFrame(createPage(PAGE, OPTIONS), { texte }, { ligne, colonne, longueur }).join("\n");

test("shows the line, the one before, and a caret under the word", () => {
  expect(frame("version: 1\nevaluation: conform\n", 2, 13, 7)).toBe(
    "      1 │ version: 1\n    > 2 │ evaluation: conform\n        │             ^^^^^^^",
  );
});

test.each([
  ["a tab", "\ttitre: x", 2, 4],
  ["wide characters", "漢字: x", 5, 6],
  ["a combining mark", "e\u0301: x", 5, 3],
  ["characters of two units", "😀: x", 5, 4],
])("puts the caret right after %s", (_name, line, colonne, before) => {
  const caret = frame(line, 1, colonne).split("\n")[1] ?? "";
  expect(caret).toMatch(/\^+$/);
  expect(caret.indexOf("^") - caret.indexOf("│") - 2).toBe(before);
});

test("keeps the fault in sight on a long line", () => {
  const shown = frame(`${"a".repeat(500)} ${"b".repeat(500)}`, 1, 502, 500).split("\n");
  expect(shown[0]).toContain("…");
  expect(shown[0]).toContain("bbb");
  for (const line of shown) expect(displayWidth(line)).toBeLessThanOrEqual(80);
});

test("counts CRLF and lone CR as ends of lines", () => {
  expect(frame("a\r\nb\rc: d", 3, 1)).toContain("> 3 │ c: d");
});

test("has nothing to show of a line that is not there", () => {
  expect(frame("a", 9, 1)).toBe("");
});

test("cuts a text into lines once, however many faults it has", () => {
  let read = 0;
  const source = {
    get texte() {
      read += 1;
      return "a\nb\nc";
    },
  };
  const page = createPage(PAGE, OPTIONS);
  for (const ligne of [1, 2, 3]) codeFrame(page, source, { ligne, colonne: 1, longueur: 1 });
  expect(read).toBe(1);
});
