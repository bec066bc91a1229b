import { execFile, execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RAPPORTS } from "../../../src/commands/report/index.ts";
import { BrowserError } from "../../../src/print/browser/errors.ts";
import { findBrowser } from "../../../src/print/browser/find.ts";
import { openSession } from "../../../src/print/browser/session.ts";
import { mendPrinted, oneShape, printTwice } from "../../../src/print/print-twice.ts";
import { historiqueFictif } from "../../support/historique.ts";
import { TORTURE } from "./torture.ts";
import { openVera } from "./vera.ts";

const folder = mkdtempSync(path.join(tmpdir(), "quali-pdf-"));
const file = (name: string) => path.join(folder, `${name}.pdf`);
const run = promisify(execFile);
const TYPES = RAPPORTS.map(({ type }) => type);
/** Those that a structure hands out: each says of itself what `document` holds. */
const DOCUMENTS = RAPPORTS.filter(({ forme }) => forme.kind === "objet" && "document" in forme.champs).map(
  ({ type }) => type,
);
/** Printed by the browser that the package brings, as on a bare machine; the other documents have the same sheets. */
const BARE =
  process.platform === "linux" && process.arch === "x64"
    ? ["audit", "synthese"].map((type) => `nu-${type}`)
    : [];
const DIFFS: Readonly<Record<string, readonly string[]>> = {
  differences: [],
  travaux: ["--impact=examples/prefecture-seine-maritime"],
};
/** The longest documents are printed of a smaller structure: what is looked for here does not depend on their length. */
const OF_LOIRE = new Set(["grille-audit", "autodiagnostic", "bilan-annuel"]);
/** Dossiers whose first part ends soon after a page has begun. */
const SHORT = ["prefecture-loire", "mediatheque/tilleuls"];
const NAMES = [...TYPES, ...BARE, ...Object.keys(DIFFS), "pieces", "epreuve"];
const HISTORIQUE = path.join(folder, "historique.json");
writeFileSync(HISTORIQUE, JSON.stringify(historiqueFictif()));
const vera = openVera();
const has = (program: string) => {
  const found = spawnSync(program, ["--version"]).error === undefined;
  if (!found) console.warn(`NO ${program}: what it checks is skipped.`);
  return found;
};

const browser = await findBrowser(undefined, {
  platform: process.platform,
  env: process.env,
  home: homedir(),
}).catch((error) => {
  if (!(error instanceof BrowserError)) throw error;
  console.warn(`NO BROWSER: PDF IS NOT TESTED HERE. ${error.message}`);
  return null;
});

interface Commande {
  dossier?: string;
  more?: string[];
  env?: NodeJS.ProcessEnv;
}

function report(type: string, name: string, commande: Commande = {}): void {
  const { env = process.env } = commande;
  const args = argumentsOf(type, name, commande);
  expect(spawnSync(process.execPath, args, { encoding: "utf8", env })).toMatchObject({
    status: 0,
    stderr: "",
  });
}

function argumentsOf(type: string, name: string, commande: Commande = {}): string[] {
  const { dossier = OF_LOIRE.has(type) ? "prefecture-loire" : "prefecture-savoie" } = commande;
  const { more = [] } = commande;
  const args = ["bin/quali.js", "report", `examples/${dossier}`, "--date=2024-06-30", "--format=pdf"];
  const dated = type === "historique" || type === "synthese";
  const history = dated && dossier === "prefecture-savoie" ? [`--historique=${HISTORIQUE}`] : [];
  return [...args, `--type=${type}`, `--output=${file(name)}`, ...history, ...more];
}

function diff(name: string, more: readonly string[]): void {
  const args = [
    "bin/quali.js",
    "diff",
    "qual-e-pref@2019-02-04",
    "quali-ate@2024-02-01",
    "--date=2024-06-30",
  ];
  const all = [...args, `--format=pdf=${file(name)}`, ...more];
  expect(spawnSync(process.execPath, all, { encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
}

/** How far down each page its text goes, heads and feet left out. */
function filled(name: string): number[] {
  const text = execFileSync("pdftotext", ["-bbox", file(name), "-"], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return text
    .split("<page ")
    .slice(1)
    .map((page) => {
      const height = Number(/height="([\d.]+)"/.exec(page)?.[1]);
      const ends = [...page.matchAll(/yMax="([\d.]+)"/g)].map(([, end]) => Number(end) / height);
      return Math.max(0, ...ends.filter((end) => end < 0.94));
    });
}

const pagesOf = (name: string) => readFileSync(file(name), "latin1").match(/\/Type \/Page\b/g)?.length;

async function tortured(): Promise<Uint8Array> {
  if (!browser) throw new Error("no browser");
  const session = await openSession(browser, { withoutSandbox: false });
  try {
    const printed = await printTwice(session, oneShape(TORTURE), () => {});
    const mended = await mendPrinted(printed, { titre: "Épreuve", auteur: "quali", date: "2024-06-30" }, []);
    expect(mended.fautes).toEqual([]);
    return mended.pdf;
  } finally {
    await session.close();
  }
}

beforeAll(async () => {
  if (!browser) return;
  for (const type of TYPES) report(type, type);
  for (const name of BARE)
    report(name.slice("nu-".length), name, { dossier: "prefecture-loire", env: { HOME: folder, PATH: "" } });
  for (const [name, more] of Object.entries(DIFFS)) diff(name, more);
  report("audit", "pieces", { dossier: "prefecture-loire", more: ["--attach"] });
  for (const dossier of SHORT) report("audit", path.basename(dossier), { dossier });
  writeFileSync(file("epreuve"), await tortured());
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!browser)("PDF", () => {
  test.skipIf(!vera)("veraPDF finds no failed rule for PDF/UA-1 and PDF/A-3a", () => {
    const verdicts = vera?.(NAMES.map(file));
    expect(verdicts).toEqual(
      NAMES.flatMap((name) => ["ua1", "3a"].map((flavour) => [file(name), flavour, "compliant"])),
    );
  });

  test.skipIf(!has("qpdf")).each(NAMES)("qpdf finds nothing wrong in %s", (name) => {
    const { status, stdout } = spawnSync("qpdf", ["--check", file(name)], { encoding: "utf8" });
    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("No syntax or stream"),
    });
  });

  test.skipIf(!has("pdffonts")).each(NAMES)(
    "%s is tagged, French, of its size, with its fonts inside",
    (name) => {
      const info = execFileSync("pdfinfo", [file(name)], { encoding: "utf8" });
      expect(info).toMatch(/Tagged: +yes/);
      // Slides are of the shape of a screen.
      expect(info).toMatch(name === "comite-usagers" ? /720 x 404\.88 pts/ : /A4/);
      expect(readFileSync(file(name), "latin1")).toContain("/Lang (fr)");
      const fonts = execFileSync("pdffonts", [file(name)], { encoding: "utf8" })
        .split("\n")
        .slice(2);
      expect(fonts.filter(Boolean).length).toBeGreaterThan(0);
      expect(fonts.filter((line) => line && !/ yes yes yes /.test(line))).toEqual([]);
      expect(fonts.filter((line) => /Type 3/.test(line))).toEqual([]);
    },
  );

  test.skipIf(!has("pdftotext"))("the contents page gives the page of each heading", () => {
    const pages = execFileSync("pdftotext", ["-layout", file("audit"), "-"], { encoding: "utf8" }).split(
      "\f",
    );
    const contents = pages.find((page) => page.includes("Sommaire")) ?? "";
    const number = Number(/Index de la visite +(\d+)/.exec(contents)?.[1]);
    expect(pages[number - 1]).toMatch(/Index de la visite/);
    expect(pages[number - 1]).toMatch(new RegExp(`${number} / ${pages.length - 1}`));
  });

  test.skipIf(!has("pdftotext"))(
    "the dossier shows indicators: a survey's interval, rows out of the count",
    () => {
      const text = execFileSync("pdftotext", [file("audit"), "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
      expect(text).toContain("(intervalle de Wilson à 95 %)");
      expect(text).toContain("† : sans réponse (encore dans le délai), hors compte.");
    },
  );

  test("the dossier of the example holds in 34 pages", () => {
    expect(pagesOf("audit")).toBeLessThanOrEqual(34);
  });

  test.skipIf(!has("pdftotext")).each(["audit", ...SHORT])(
    "%s leaves no page but the last under two fifths",
    (name) => {
      expect(
        filled(path.basename(name))
          .slice(0, -1)
          .filter((share) => share < 0.4),
      ).toEqual([]);
    },
  );

  test("the two référentiels are compared in 25 pages", () => {
    expect(pagesOf("differences")).toBeLessThanOrEqual(25);
  });

  test("the summary holds on one page", () => {
    expect(readFileSync(file("synthese"), "latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  test("the same folder and day give the same bytes", async () => {
    report("audit", "encore", { dossier: "prefecture-loire", more: ["--attach"] });
    expect(readFileSync(file("encore")).equals(readFileSync(file("pieces")))).toBe(true);
    expect(Buffer.from(await tortured()).equals(readFileSync(file("epreuve")))).toBe(true);
  });

  test("so does every document, two of them printed side by side", async () => {
    const again = async (type: string) => {
      await run(process.execPath, argumentsOf(type, `encore-${type}`));
      return readFileSync(file(`encore-${type}`)).equals(readFileSync(file(type)));
    };
    for (let rang = 0; rang < DOCUMENTS.length; rang += 2) {
      const pair = DOCUMENTS.slice(rang, rang + 2);
      const same = await Promise.all(pair.map(again));
      expect(pair.filter((_, which) => !same[which])).toEqual([]);
    }
  });

  test.skipIf(!has("pdfdetach"))("attached evidence comes out byte for byte", () => {
    const out = path.join(folder, "sorties");
    execFileSync("mkdir", [out]);
    execFileSync("pdfdetach", ["-saveall", "-o", out, file("pieces")]);
    const original = "examples/prefecture-loire/preuves/9.1/2024-05-06-34-00.png";
    const detached = path.join(out, "9.1_2024-05-06-34-00.png");
    expect(readFileSync(detached).equals(readFileSync(original))).toBe(true);
  });
});
