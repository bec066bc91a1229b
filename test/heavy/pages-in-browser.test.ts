import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import type { Browser } from "puppeteer-core";
import { afterAll, describe, expect, test } from "vitest";
import { formatDiffHtml } from "../../src/commands/diff/forms/html/html.ts";
import { TRAVAUX } from "../commands/diff/forms/travaux.ts";
import { PASSAGE } from "../commands/diff/published.ts";
import { launchBrowser } from "../support/browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const OPTIONS = { couleur: false, largeur: 80, quiet: false, verbose: false };
const folder = mkdtempSync(path.join(tmpdir(), "quali-pages-"));
const browser = await launchBrowser();

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** What `quali` prints of the example of Savoie. */
const told = (...mots: string[]) =>
  execFileSync(
    process.execPath,
    ["bin/quali.js", "-C", "examples/prefecture-savoie", ...mots, "--date", "2024-06-30"],
    {
      encoding: "utf8",
    },
  );

describe.skipIf(!browser).each<[nom: string, page: () => string]>([
  ["diff-passage", () => formatDiffHtml(PASSAGE, OPTIONS)],
  ["diff-travaux", () => formatDiffHtml(TRAVAUX, OPTIONS)],
  ["indicateurs", () => told("indicateurs", "--format", "html")],
])("the page %s", (nom, made) => {
  const file = path.join(folder, `${nom}.html`);
  writeFileSync(file, made());

  test.each([
    [360, "light"],
    [390, "dark"],
    [768, "light"],
    [1280, "dark"],
  ] as const)("%i points wide, %s: no fault for axe, nothing wider than the page", async (width, scheme) => {
    const page = await (browser as Browser).newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(AXE);
    const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
