import { createHash } from "node:crypto";
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { formatDiffHtml } from "../../../src/output/diff/html/html.ts";
import { formatDiffJson } from "../../../src/output/diff/json.ts";
import { formatDiffMarkdown } from "../../../src/output/diff/markdown.ts";
import { markdownText } from "../../../src/output/text/markdown.ts";
import { impactOn } from "../../../src/results/diff/impact/impact.ts";
import { PASSAGE, QUALEPREF, QUALI_ATE } from "../../results/diff/published.ts";
import { structure } from "../../support/structure.ts";
import { EXEMPLE } from "./exemple.ts";

const OPTIONS = { couleur: false, largeur: 80, quiet: false, verbose: false };
const follower = structure({
  declaree: { type: "prefecture", cert: true, nom: "<script>alert(1)</script>", fictif: true },
  suivis: [{ referentiel: "qual-e-pref@2019-02-04" }],
  modules: [1, 2, 7],
});
const [suivi] = follower.suivis;
if (!suivi) throw new Error("no référentiel");
const TRAVAUX = { ...PASSAGE, impact: impactOn(PASSAGE, QUALEPREF, QUALI_ATE, follower, suivi) };

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
  expect(text).not.toMatch(/<script|<b>&|src=|href=|\u202e/);
});

test("JSON holds nothing that a terminal or a CI log would act on", () => {
  expect(JSON.parse(formatDiffJson(EXEMPLE, OPTIONS))).toEqual(EXEMPLE);
  expect(formatDiffJson(EXEMPLE, OPTIONS)).not.toContain("\u202e");
});
