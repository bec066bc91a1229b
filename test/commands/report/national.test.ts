import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCli } from "../../cli/fake-io.ts";
import { makePays } from "../../support/pays.ts";

let pays: string;
let sortie: string;
const at = (nom: string) => path.join(sortie, nom);
const report = (...argv: string[]) => runCli(["report", "--type", "national", ...argv]);

beforeAll(async () => {
  pays = makePays();
  sortie = mkdtempSync(path.join(os.tmpdir(), "quali-national-"));
  await runCli(["check", pays, "--date", "2024-06-30", "--format", `json=${at("avant.json")}`]);
}, 120_000);

afterAll(() => {
  rmSync(pays, { recursive: true });
  rmSync(sortie, { recursive: true });
});

/** Words of a page, without its marks. */
const words = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>|<[^>]+>/g, " ")
    .replaceAll("&nbsp;", " ")
    .replace(/[\s\u00a0\u202f]+/g, " ");

test("every figure leads to the structures that make it, and those to their folder", async () => {
  const { code, stdout } = await report(pays, "--date", "2024-06-30");
  expect(code).toBe(0);
  const ids = new Set([...stdout.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const links = [...stdout.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter((id) => !ids.has(id))).toEqual([]);
  const text = words(stdout);
  expect(text).toContain("8 structures : 7 jugées, 1 qu’il n’a pas été possible de juger");
  expect(text).toContain("Structure 1 s1 Préfecture jugée");
  expect(text).toContain("s5 s5 ne peut pas être jugée");
});

test("the figures of a référentiel each say the parts that add up to them", async () => {
  const { stdout } = await report("--from", at("avant.json"));
  const sums = [
    ...words(stdout).matchAll(/ sur ([\d ]+) ((?:\d[\d ]* [^=+]+ \+ )*\d[\d ]* [^=+]+) = ([\d ]+)/g),
  ];
  expect(sums).toHaveLength(3);
  for (const [, total, parts, said] of sums) {
    const number = (text = "") => Number(text.match(/^[\d ]+/)?.[0].replaceAll(" ", ""));
    const sum = (parts ?? "").split(" + ").reduce((one, part) => one + number(part), 0);
    expect([number(total), number(said)]).toEqual([sum, sum]);
  }
});

test("behind a figure, the structures that lack the most come first, those that lack nothing in one line", async () => {
  const folders = ["examples/prefecture-savoie", path.join(pays, "s1"), "--date", "2024-06-30"];
  const { stdout } = await report(...folders);
  const part = stdout.slice(stdout.indexOf('id="derriere"'));
  const shares = [...part.slice(0, part.indexOf("Module")).matchAll(/(\d+)[^\d<]+sur[^\d<]+(\d+)<\/li>/g)];
  const ratios = shares.map(([, one, of]) => Number(one) / Number(of));
  expect(ratios.length).toBeGreaterThan(1);
  expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
  expect(part).toContain("Tout est documenté");
  const csv = await report(...folders, "--format", "csv");
  const again = csv.stdout.split("\r\n").filter((row) => row.startsWith("exigence-a-reprendre;")).length;
  expect(again).toBe([...words(part).matchAll(/Il faut reprendre/g)].length);
  expect(again).toBeGreaterThan(0);
});

test("what is left out of the judgement stands at the head where it is little, else counted there and listed below", async () => {
  const head = (html: string) => words(html.slice(0, html.indexOf("<h2")));
  const few = await report("examples/prefecture-savoie", path.join(pays, "s1"), "--date", "2024-06-30");
  expect(head(few.stdout)).toMatch(/Exclusion – 23\.3 : .*Préfecture de la Savoie/);
  const many = path.join(sortie, "beaucoup");
  mkdirSync(many);
  const exclusions = ["1.1", "2.1", "2.2", "3.1", "3.2", "4.1", "5.1", "6.1", "7.1"];
  writeFileSync(
    path.join(many, "quali.yaml"),
    `version: 1\nstructure: { id: b, nom: B, type: prefecture, cert: true }\nreferentiel: quali-ate@2024-02-01\nmodules: [1, 2]\nexclusions:\n${exclusions
      .map(
        (exigence) =>
          `  - { exigence: "${exigence}", motif: travaux de l’accueil, responsable: référent, expire: 2025-01-31 }\n`,
      )
      .join("")}`,
  );
  const { stdout } = await report(many, path.join(pays, "s1"), "--date", "2024-06-30");
  expect(head(stdout)).toContain("9 exclusions : lesquelles");
  expect(words(stdout.slice(stdout.indexOf('id="sommeils"')))).toContain(
    "Exclusion – 7.1 : travaux de l’accueil",
  );
});

test("the same from the folders and from the result of check", async () => {
  const judged = await report(pays, "--date", "2024-06-30");
  const read = await report("--from", at("avant.json"));
  expect(read.stdout).toBe(judged.stdout);
});

test("a trend tells what changed since an earlier result", async () => {
  const { stdout } = await report("--from", at("avant.json"), "--compare", at("avant.json"));
  expect(words(stdout)).toMatch(
    /Au 30 juin 2024 : (\d+) exigences documentées sur (\d+).*sur \2, soit .*\(0\)/,
  );
});

test("csv has a row a structure behind each figure; its sums are those of the page", async () => {
  const { stdout } = await report("--from", at("avant.json"), "--format", "csv");
  const rows = Buffer.from(stdout, "utf8")
    .toString()
    .replace(/^\ufeff/, "")
    .trim()
    .split("\r\n")
    .map((row) => row.split(";"));
  expect(rows[0]).toEqual(["mesure", "référentiel", "groupe", "structure", "nom", "valeur", "sur"]);
  const sum = (mesure: string, column: number) =>
    rows.filter(([one]) => one === mesure).reduce((total, row) => total + Number(row[column]), 0);
  expect(sum("couverture-module", 6)).toBe(sum("couverture-genre", 6));
  expect(sum("couverture-module", 5)).toBe(sum("couverture-departement", 5));
  expect(rows.filter(([one]) => one === "non-jugeable")).toHaveLength(1);
});

test.each([
  [["--from", "absent.json"], /--from « absent.json » : ce fichier n’existe pas/],
  [["--compare", "coupe.json"], /--compare « .*coupe.json » n’est pas du JSON entier/],
  [
    ["--compare", "autre.json"],
    /--compare « .*autre.json » n’est pas un résultat que cette version lit \(quali\/resultat@9/,
  ],
  [["--from", "abime.json"], /--from « .*abime.json » est un résultat abîmé/],
  [["--from", "avant.json", "."], /--from remplace les dossiers/],
])("%j is told, with code 2", async (argv, why) => {
  const text = readFileSync(at("avant.json"), "utf8");
  writeFileSync(at("coupe.json"), text.slice(0, -100));
  writeFileSync(at("autre.json"), text.replace("quali/resultat@1", "quali/resultat@9"));
  writeFileSync(at("abime.json"), text.replace('"jugeable": true', '"jugeable": "oui"'));
  const known = argv.map((one) => (one.endsWith(".json") && one !== "absent.json" ? at(one) : one));
  const { code, stdout, stderr } = await report(...known);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(why);
});

test("what goes with many structures alone is refused elsewhere", async () => {
  const audit = (...argv: string[]) => runCli(["report", "--type", "audit", ...argv]);
  expect((await audit("a", "b")).stderr).toContain("donnez un seul dossier, ou --type national");
  expect((await audit("--format", "csv")).stderr).toContain("--format csv ne va qu’avec --type national");
  expect((await audit("--from", "x.json")).stderr).toContain("--from ne va qu’avec --type national");
});

test("the end of check tells the same of many, and the trend", async () => {
  const { stdout } = await runCli(["check", pays, "--date", "2024-06-30", "--compare", at("avant.json")]);
  expect(stdout).toMatch(/Ensemble, quali-ate@2024-02-01 : \d+ sur \d+ \(.*\), 7 structures/);
  expect(stdout).toContain("Manquent le plus souvent");
  expect(stdout).toMatch(
    /Depuis le 30.juin.2024, mêmes structures : (\d+ sur \d+) → \1 \(0 en progrès, 0 en recul\)/,
  );
  const part = await runCli(["check", pays, "--compare", at("avant.json"), "--shard", "1/2"]);
  expect([part.code, part.stderr]).toEqual([2, expect.stringContaining("--compare ne va pas avec --shard")]);
});
