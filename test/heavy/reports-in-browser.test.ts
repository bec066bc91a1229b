import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, describe, expect, test } from "vitest";
import { RAPPORTS } from "../../src/commands/report/index.ts";
import type { Rapport } from "../../src/commands/report/report.ts";
import { runCli } from "../cli/fake-io.ts";
import { unzipped } from "../commands/pack/ouvrir.ts";
import { launchBrowser } from "../support/browser.ts";
import { historiqueFictif } from "../support/historique.ts";
import { html, savoie } from "../support/rapport.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(path.join(tmpdir(), "quali-rapports-"));
const browser = await launchBrowser();
const TYPES = RAPPORTS.map(({ type }) => type);
/** The index of a pack, which is no report. */
const INDEX = "index-de-paquet";
writeFileSync(path.join(folder, `${INDEX}.html`), await indexOfPack());
for (const type of TYPES)
  writeFileSync(
    path.join(folder, `${type}.html`),
    html(type, { ...savoie(), historique: historiqueFictif() }),
  );

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

interface Vue {
  page: Page;
  /** What the browser complained of, a refused policy included. */
  complaints: string[];
  /** What the page asked for beside itself. */
  requests: string[];
}

async function open(type: string, width: number, scheme: "light" | "dark", script = true): Promise<Vue> {
  const page = await (browser as Browser).newPage();
  const [complaints, requests]: [string[], string[]] = [[], []];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) requests.push(request.url());
  });
  await page.setJavaScriptEnabled(script);
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(pathToFileURL(path.join(folder, `${type}.html`)).href);
  return { page, complaints, requests };
}

async function indexOfPack(): Promise<string> {
  const sortie = path.join(folder, "paquet.zip");
  const argv = ["pack", "examples/prefecture-savoie", "--date", "2024-06-30", "--no-pdf", "--max-size", "4k"];
  await runCli([...argv, "--output", sortie]);
  return readFileSync(path.join(unzipped(sortie), "data/index.html"), "utf8");
}

const VUES = [
  [360, "light"],
  [360, "dark"],
  [390, "light"],
  [768, "dark"],
  [1280, "light"],
  [1280, "dark"],
] as const;
/** Those that share their sheets with one of the others are looked at twice, the widest and the narrowest. */
const DE_LA_FAMILLE = new Set(RAPPORTS.filter(isOfTheFamily).map(({ type }) => type));
const PAGES = [...TYPES, INDEX].flatMap((type) =>
  VUES.filter((_, rang) => !DE_LA_FAMILLE.has(type) || rang === 0 || rang === VUES.length - 1).map(
    ([width, scheme]) => [type, width, scheme] as const,
  ),
);

function isOfTheFamily({ type, feuilles = [] }: Rapport): boolean {
  return type !== "audit" && feuilles.length > 0;
}

describe.skipIf(!browser)("page", () => {
  test.each(PAGES)(
    "%s, %i points wide, %s: no fault for axe, nothing wider than the page, no request",
    async (type, width, scheme) => {
      const { page, complaints, requests } = await open(type, width, scheme);
      await page.evaluate(AXE);
      const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      expect(complaints).toEqual([]);
      expect(requests).toHaveLength(1);
      await page.close();
    },
  );
});

describe.skipIf(!browser).each(TYPES)("report %s", (type) => {
  test("every letter comes from the fonts that it carries", async () => {
    const { page } = await open(type, 1280, "light");
    const client = await page.createCDPSession();
    await client.send("DOM.enable");
    await client.send("CSS.enable");
    const { root } = await client.send("DOM.getDocument");
    const { nodeIds } = await client.send("DOM.querySelectorAll", {
      nodeId: root.nodeId,
      selector: "body *",
    });
    const families = new Set<string>();
    for (const nodeId of nodeIds) {
      const { fonts } = await client.send("CSS.getPlatformFontsForNode", { nodeId });
      for (const { familyName, isCustomFont } of fonts) if (!isCustomFont) families.add(familyName);
    }
    expect([...families]).toEqual([]);
    await page.close();
  });
});

describe.skipIf(!browser)("the audit report", () => {
  const shown = `document.querySelectorAll(".exigence:not([hidden])").length`;

  test("is searched and filtered from the keyboard", async () => {
    const { page } = await open("audit", 1280, "light");
    const all = await page.evaluate(shown);
    await page.keyboard.type("/ACCUEIL téléphonique");
    expect(await page.$eval("#chercher", (input) => (input as unknown as { value: string }).value)).toBe(
      "ACCUEIL téléphonique",
    );
    const found = Number(await page.evaluate(shown));
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(Number(all));
    expect(await page.$eval("#compte", (count) => count.textContent)).toBe(`${found} sur ${all}`);
    await page.keyboard.press("Enter");
    const focused = `document.activeElement.matches(".exigence:not([hidden])")`;
    expect(await page.evaluate(focused)).toBe(true);
    await page.keyboard.press("/");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(shown)).toBe(all);
    await page.focus('[data-etat="manquant"]');
    await page.keyboard.press("Space");
    const missing = await page.$$eval(".exigence:not([hidden])", (list) =>
      list.map((one) => one.getAttribute("data-etat")),
    );
    expect(new Set(missing)).toEqual(new Set(["manquant"]));
    await page.close();
  });

  test("a link to what the filter hides shows it again", async () => {
    const { page } = await open("audit", 1280, "light");
    await page.click('[data-etat="manquant"]');
    await page.evaluate("location.hash = '#e-1-1'");
    await page.waitForFunction(`!document.getElementById("e-1-1").hidden`);
    await page.close();
  });

  test("is whole without script, and on paper while filtered", async () => {
    const { page } = await open("audit", 1280, "light", false);
    const still = await page.$$eval(".exigence", (list) => list.length);
    expect(still).toBeGreaterThan(100);
    expect(await page.$eval("#recherche", (form) => form.checkVisibility())).toBe(false);
    await page.close();
    const filtered = await open("audit", 1280, "light");
    await filtered.page.keyboard.type("/zzzz");
    expect(await filtered.page.evaluate(shown)).toBe(0);
    await filtered.page.emulateMediaType("print");
    const printed = await filtered.page.$$eval(
      ".exigence",
      (list) => list.filter((one) => one.checkVisibility()).length,
    );
    expect(printed).toBe(still);
    await filtered.page.close();
  });
});

test.skipIf(!browser)("the summary holds on one page of paper", async () => {
  const { page } = await open("synthese", 1280, "light", false);
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
  await page.close();
});
