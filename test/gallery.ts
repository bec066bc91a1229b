/** `npm run galerie`: takes the pictures of docs/galerie anew from the example, with a browser of this machine. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { pageOfDiff } from "../src/commands/diff/forms/html/html.ts";
import { DiskDepot } from "../src/depot/disk.ts";
import { PASSAGE } from "./commands/diff/published.ts";
import { launchBrowser } from "./support/browser.ts";
import { html, judged, savoie } from "./support/rapport.ts";

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
  /** Of its size: a picture of words alone is read smaller. */
  scale?: number;
}

const A4 = { width: 794, height: 1123 };
const SCREEN = { width: 1280, height: 820, scheme: "light" } as const;
const PHONE = { width: 360, height: 800 } as const;
const VUES: readonly Vue[] = [
  { nom: "dossier-couverture", type: "audit", ...SCREEN },
  { nom: "dossier-a-traiter", type: "audit", ...SCREEN, at: "#a-traiter" },
  { nom: "dossier-grille", type: "audit", ...SCREEN, height: 900, at: "#e-9-1" },
  { nom: "dossier-recherche-sombre", type: "audit", ...SCREEN, scheme: "dark", search: "enquete usagers" },
  { nom: "dossier-indicateurs", type: "audit", ...SCREEN, at: "#indicateurs" },
  { nom: "dossier-visite", type: "audit", ...SCREEN, at: "#visite" },
  { nom: "dossier-telephone", type: "audit", ...PHONE, scheme: "light", at: "#e-9-1" },
  { nom: "synthese", type: "synthese", ...SCREEN, height: 1180 },
  { nom: "synthese-telephone-sombre", type: "synthese", ...PHONE, scheme: "dark" },
  { nom: "synthese-papier", type: "synthese", ...A4, scheme: "light", media: "print" },
  { nom: "grille-audit", type: "grille-audit", ...SCREEN, height: 900, at: "#grille" },
  { nom: "autodiagnostic", type: "autodiagnostic", ...SCREEN, at: "#ensemble" },
  { nom: "bilan-annuel", type: "bilan-annuel", ...SCREEN, at: "#annee" },
  { nom: "plan-actions", type: "plan-actions", ...SCREEN, at: "#service-1" },
  { nom: "affichage", type: "affichage", ...A4, scheme: "light", media: "print" },
  { nom: "politique-qualite", type: "politique-qualite", ...SCREEN, at: "#services", scale: 0.75 },
  { nom: "engagements", type: "engagements", ...SCREEN, scale: 0.75 },
  { nom: "affiche", type: "affiche", ...A4, height: 1170, scheme: "light", media: "print", scale: 0.75 },
  { nom: "comite-usagers", type: "comite-usagers", ...SCREEN, at: ".diapo:has(.empilees)", scale: 0.75 },
  {
    nom: "convocation",
    type: "convocation",
    ...A4,
    height: 700,
    scheme: "light",
    media: "print",
    scale: 0.75,
  },
  {
    nom: "releve-decisions",
    type: "releve-decisions",
    ...A4,
    height: 840,
    scheme: "light",
    media: "print",
    scale: 0.75,
  },
  { nom: "differences", type: "diff", ...SCREEN },
];

/** Names on the command line: only these. */
const ASKED = process.argv.slice(2);

const PAGES: Readonly<Record<string, () => string>> = {
  audit: () => html("audit", savoie()),
  synthese: () => html("synthese", savoie()),
  diff: () => pageOfDiff(PASSAGE),
  // In the letters with which it holds on its page.
  affiche: () => html("affiche", { ...savoie(), essai: { lignes: 2 } }),
  // With the answers to its surveys, which the other example has not.
  "comite-usagers": () =>
    html("comite-usagers", judged(new DiskDepot("examples/essonne/prefecture"), "2020-10-16").entree),
};

const browser = await launchBrowser();
if (!browser) process.exit(1);
const folder = mkdtempSync(path.join(tmpdir(), "quali-galerie-"));
mkdirSync("docs/galerie", { recursive: true });
for (const { nom, type, width, height, scheme, at, search, media, scale = 1 } of VUES) {
  if (ASKED.length > 0 && !ASKED.includes(nom)) continue;
  const file = path.join(folder, `${type}.html`);
  writeFileSync(file, (PAGES[type] ?? (() => html(type, savoie())))());
  const page = await browser.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  // One call undoes the other.
  if (media) await page.emulateMediaType(media);
  else await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(pathToFileURL(file).href);
  if (media) await page.evaluate(`document.body.style.padding = "16mm"`);
  if (search) await page.keyboard.type(`/${search}`);
  const start = at ?? (search ? "#grille" : undefined);
  if (start) await page.$eval(start, (element) => element.scrollIntoView());
  await page.screenshot({ path: `docs/galerie/${nom}.png`, optimizeForSpeed: false });
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true });
