/** `npm run galerie`: takes the pictures of docs/galerie anew from the example, with a browser of this machine. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { launchBrowser } from "./support/browser.ts";
import { html, savoie } from "./support/rapport.ts";

interface Vue {
  nom: string;
  type: string;
  width: number;
  height: number;
  scheme: "light" | "dark";
  /** What the picture begins with; left out: the top. */
  at?: string;
  search?: string;
  media?: "print";
}

const A4 = { width: 794, height: 1123 };
const VUES: readonly Vue[] = [
  { nom: "audit-couverture", type: "audit", width: 1280, height: 820, scheme: "light" },
  { nom: "audit-synthese", type: "audit", width: 1280, height: 820, scheme: "light", at: "#synthese" },
  {
    nom: "audit-exigences",
    type: "audit",
    width: 1280,
    height: 900,
    scheme: "light",
    at: "#e-engagement-9",
  },
  {
    nom: "audit-recherche-sombre",
    type: "audit",
    width: 1280,
    height: 820,
    scheme: "dark",
    search: "enquete usagers",
  },
  { nom: "audit-pieces", type: "audit", width: 1280, height: 820, scheme: "light", at: "#pieces" },
  { nom: "audit-telephone", type: "audit", width: 360, height: 800, scheme: "light", at: "#e-engagement-9" },
  { nom: "audit-papier", type: "audit", ...A4, scheme: "light", at: "#e-module-2", media: "print" },
  { nom: "synthese", type: "synthese", width: 1280, height: 1180, scheme: "light" },
  { nom: "synthese-telephone-sombre", type: "synthese", width: 360, height: 800, scheme: "dark" },
  { nom: "synthese-papier", type: "synthese", ...A4, scheme: "light", media: "print" },
];

const browser = await launchBrowser();
if (!browser) process.exit(1);
const folder = mkdtempSync(path.join(tmpdir(), "quali-galerie-"));
mkdirSync("docs/galerie", { recursive: true });
for (const { nom, type, width, height, scheme, at, search, media } of VUES) {
  const file = path.join(folder, `${type}.html`);
  writeFileSync(file, html(type, savoie()));
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  // One call undoes the other.
  if (media) await page.emulateMediaType(media);
  else await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(pathToFileURL(file).href);
  if (media) await page.evaluate(`document.body.style.padding = "16mm"`);
  if (search) await page.keyboard.type(`/${search}`);
  const start = at ?? (search ? "#exigences" : undefined);
  if (start) await page.$eval(start, (element) => element.scrollIntoView());
  await page.screenshot({ path: `docs/galerie/${nom}.png`, optimizeForSpeed: false });
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true });
