import { expect, test } from "vitest";
import { formatDiffHtml } from "../../../../src/commands/diff/forms/html/html.ts";
import { formatDiffMarkdown } from "../../../../src/commands/diff/forms/markdown.ts";
import { formatDiffPretty } from "../../../../src/commands/diff/forms/pretty/pretty.ts";
import { EXEMPLE } from "./exemple.ts";
import { EXEMPLE_D_IMPACT, IMPACT_LEGER } from "./impact.ts";

const OPTIONS = { couleur: false, largeur: 80, quiet: false, verbose: false };

test.each([
  ["travaux", EXEMPLE_D_IMPACT, OPTIONS],
  ["travaux-discrets", EXEMPLE_D_IMPACT, { ...OPTIONS, quiet: true }],
  ["travaux-legers", IMPACT_LEGER, { ...OPTIONS, quiet: true }],
])("the work list of a structure, on a terminal: %s", async (nom, diff, options) => {
  await expect(formatDiffPretty(diff, options)).toMatchFileSnapshot(`golden/${nom}.txt`);
});

test.each([
  ["travaux", EXEMPLE_D_IMPACT],
  ["travaux-legers", IMPACT_LEGER],
])("the work list in a merge request: %s", async (nom, diff) => {
  await expect(formatDiffMarkdown(diff, OPTIONS)).toMatchFileSnapshot(`golden/${nom}.md`);
});

test.each([
  ["essai", EXEMPLE],
  ["travaux", EXEMPLE_D_IMPACT],
  ["travaux-legers", IMPACT_LEGER],
])("the body of the page: %s", async (nom, diff) => {
  const [, body = ""] = /<body>([\s\S]*)<\/body>/.exec(formatDiffHtml(diff, OPTIONS)) ?? [];
  await expect(body.trim()).toMatchFileSnapshot(`golden/${nom}.html`);
});
