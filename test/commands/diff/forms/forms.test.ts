import { createHash } from "node:crypto";
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { formatDiffHtml } from "../../../../src/commands/diff/forms/html/html.ts";
import { formatDiffJson } from "../../../../src/commands/diff/forms/json.ts";
import { formatDiffMarkdown } from "../../../../src/commands/diff/forms/markdown.ts";
import { markdownText } from "../../../../src/show/text/markdown.ts";
import { EXEMPLE } from "./exemple.ts";
import { TRAVAUX } from "./travaux.ts";

const OPTIONS = { couleur: false, largeur: 80, quiet: false, verbose: false };
test("Markdown: what a merge request shows, nothing of the texts at work", async () => {
  const text = formatDiffMarkdown(EXEMPLE, OPTIONS);
  await expect(text).toMatchFileSnapshot("golden/essai.md");
  expect(text).not.toMatch(/!\[x\]|<b>|@qui|\u202e/);
  expect(formatDiffMarkdown(TRAVAUX, OPTIONS)).not.toMatch(/(?<!\\)<script/);
});

test.each([
  ["# titre", "\\# titre"],
  ["![x](http://y)", "!\\[x\\]\\(http<!-- -->://y\\)"],
  ["@equipe #12 !3 ~label", "@<!-- -->equipe #<!-- -->12 !<!-- -->3 \\~<!-- -->label"],
  ["GH-12, gh-3 et ABC-45, pas Quali-ATE", "GH<!-- -->-12, gh<!-- -->-3 et ABC<!-- -->-45, pas Quali-ATE"],
  ["voir 3f2a9c1", "voir 3f2a9c<!-- -->1"],
  ["depuis 20240201, le 2024-02-01", "depuis 202402<!-- -->01, le 2024-02-01"],
  ["a".repeat(40), `aaaaaa<!-- -->${"a".repeat(34)}`],
  ["équipe/outil@3f2a9c1d", "équipe/outil@<!-- -->3f2a9c<!-- -->1d"],
  ["vu :tada: à 8:30", "vu :<!-- -->tada: à 8:30"],
  ["qui@exemple.fr et www.exemple.fr", "qui@<!-- -->exemple.fr et www<!-- -->.exemple.fr"],
  ["a *b* _c_ `d` <e>", "a \\*b\\* \\_c\\_ \\`d\\` \\<e\\>"],
])("Markdown of %s", (text, safe) => {
  expect(markdownText(text)).toBe(safe);
});

test.each([
  ["diff", EXEMPLE],
  ["travaux", TRAVAUX],
])("HTML of the %s is valid, accessible, and asks nothing of the outside", async (_nom, diff) => {
  const text = formatDiffHtml(diff, OPTIONS);
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:a11y"],
    rules: { "long-title": "off" },
  });
  const { results } = await validator.validateString(text);
  expect(results.flatMap(({ messages }) => messages.map(({ line, ruleId }) => `${line} ${ruleId}`))).toEqual(
    [],
  );
  const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? [];
  expect(text).toContain(`style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  expect(text).not.toMatch(/<script|<b>&|src=|href="(?!#)|\u202e/);
});

test("JSON holds nothing that a terminal or a CI log would act on", () => {
  expect(JSON.parse(formatDiffJson(EXEMPLE, OPTIONS))).toEqual(EXEMPLE);
  expect(formatDiffJson(EXEMPLE, OPTIONS)).not.toContain("\u202e");
});
