import { expect, test } from "vitest";
import { formatDiffHtml } from "../../../../src/commands/diff/forms/html/html.ts";
import { formatDiffMarkdown } from "../../../../src/commands/diff/forms/markdown.ts";
import { formatDiffPretty } from "../../../../src/commands/diff/forms/pretty/pretty.ts";
import { LIENS, PAREIL } from "./liens.ts";

const OPTIONS = { couleur: false, largeur: 80, quiet: false, verbose: false };

test.each([
  ["liens", LIENS, OPTIONS],
  ["liens-complets", LIENS, { ...OPTIONS, largeur: 100, verbose: true }],
  ["liens-discrets", LIENS, { ...OPTIONS, quiet: true }],
  ["pareil", PAREIL, OPTIONS],
  ["pareil-discret", PAREIL, { ...OPTIONS, quiet: true }],
])("written links on a terminal: %s", async (nom, diff, options) => {
  await expect(formatDiffPretty(diff, options)).toMatchFileSnapshot(`golden/${nom}.txt`);
});

test.each([
  ["liens", LIENS],
  ["pareil", PAREIL],
])("written links in a merge request, and on a page: %s", async (nom, diff) => {
  await expect(formatDiffMarkdown(diff, OPTIONS)).toMatchFileSnapshot(`golden/${nom}.md`);
  const [, body = ""] = /<body>([\s\S]*)<\/body>/.exec(formatDiffHtml(diff, OPTIONS)) ?? [];
  await expect(body.trim()).toMatchFileSnapshot(`golden/${nom}.html`);
});

test("colour marks words taken out and words put in apart", () => {
  const coloured = formatDiffPretty(LIENS, { ...OPTIONS, couleur: true });
  expect(coloured).toMatch(/\u001b\[32m\{\+reçus et perdus\+\}/);
});
