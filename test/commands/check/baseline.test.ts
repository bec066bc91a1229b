import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { runCli } from "../../cli/fake-io.ts";
import { makePays } from "../../support/pays.ts";

const root = mkdtempSync(path.join(os.tmpdir(), "quali-baseline-"));
const pays = makePays();
let dossier: string;

beforeEach(() => {
  dossier = mkdtempSync(path.join(root, "d"));
  cpSync(path.join(pays, "s1"), path.join(dossier, "s1"), { recursive: true });
  cpSync(path.join(pays, "s2"), path.join(dossier, "s2"), { recursive: true });
});
afterAll(() => {
  for (const one of [root, pays]) rmSync(one, { recursive: true, force: true });
});

const DATE = "2024-06-30";
const check = (...argv: string[]) => runCli(["check", ...argv], { cwd: dossier });
const at = (...noms: string[]) => path.join(dossier, ...noms);
const read = (nom = "b.json") => JSON.parse(readFileSync(at(nom), "utf8"));
const strictly = (...argv: string[]) =>
  check(...argv, "--date", DATE, "--fail-on", "info", "--baseline", "b.json");
const findings = async (...argv: string[]) =>
  JSON.parse((await strictly(...argv, "--format", "json")).stdout).diagnostics as Record<string, unknown>[];

test("what is known does not count, and is told with what silences it", async () => {
  const first = await strictly("s1", "--update-baseline");
  expect([first.code, first.stderr]).toEqual([
    0,
    expect.stringMatching(/^quali : « b.json » : \d+\sconstats connus \(\d+\sajoutés\)\.\n$/),
  ]);
  expect((await strictly("s1")).code).toBe(0);
  const known = await findings("s1");
  expect(known.length).toBeGreaterThan(50);
  for (const { suppression } of known) expect(suppression).toEqual({ par: "baseline" });
  expect(Object.keys(read()).length).toBe(known.length + 1);
});

test("a finding keeps its entry when its line moves, and a new one counts", async () => {
  await strictly("s1", "--update-baseline");
  const fiche = at("s1/preuves/15.3/fiche.yaml");
  writeFileSync(fiche, `# un\n# deux\n${readFileSync(fiche, "utf8")}`);
  writeFileSync(at("s1/quali.yaml"), `# un\n${readFileSync(at("s1/quali.yaml"), "utf8")}`);
  expect((await strictly("s1")).code).toBe(0);
  mkdirSync(at("s1/preuves/9.2"), { recursive: true });
  writeFileSync(at("s1/preuves/9.2/note.pdf"), "%PDF-1.4\n");
  const open = (await findings("s1")).filter(({ suppression }) => suppression === null);
  expect(open.map(({ regle }) => regle)).toEqual(["pdf-tronque"]);
  expect((await strictly("s1")).code).toBe(1);
});

test("a rise is shown and counts; an update admits it, and a fall too", async () => {
  await strictly("s1", "--update-baseline");
  const before = readFileSync(at("b.json"), "utf8");
  const fall = before.replaceAll('"gravite": "avertissement"', '"gravite": "info"');
  writeFileSync(at("b.json"), fall);
  const { code, stdout } = await strictly("s1");
  expect(code).toBe(1);
  expect(stdout).toMatch(/Aggravé\s: information dans la baseline\./);
  expect((await findings("s1")).filter(({ graviteAvant }) => graviteAvant === "info").length).toBeGreaterThan(
    20,
  );
  expect((await strictly("s1", "--format", "github")).stdout).toContain(
    "Aggravé : information dans la baseline.",
  );
  const after = await strictly("s1", "--update-baseline");
  expect(after.stderr).toMatch(/\d+\saggravés/);
  expect(readFileSync(at("b.json"), "utf8")).toBe(before);
  writeFileSync(at("b.json"), before.replaceAll('"gravite": "avertissement"', '"gravite": "erreur"'));
  expect((await strictly("s1")).code).toBe(0);
});

test("an entry that matches nothing any more is a finding, at its line, until it goes", async () => {
  await strictly("s1", "--update-baseline");
  mkdirSync(at("s1/preuves/1.1"), { recursive: true });
  writeFileSync(at("s1/preuves/1.1/a.csv"), "a;b\n");
  writeFileSync(
    at("s1/preuves/1.1/fiche.yaml"),
    "version: 1\nevaluation: conforme\nevalueLe: 2024-06-20\nresponsable: Bureau\npreuves:\n  - { fichier: a.csv, nature: affichage, date: 2024-06-01 }\n",
  );
  const { code, stdout } = await strictly("s1", "--format", "json");
  const [one] = JSON.parse(stdout).diagnostics.filter(
    ({ regle }: { regle: string }) => regle === "baseline-inutile",
  );
  expect(code).toBe(1);
  expect(one).toMatchObject({ gravite: "avertissement", fichier: "../b.json" });
  const line = readFileSync(at("b.json"), "utf8").split("\n")[one.ligne - 1] ?? "";
  expect(line).toContain('"exigence": "1.1"');
  writeFileSync(at("b.json"), readFileSync(at("b.json"), "utf8").replace(`${line}\n`, ""));
  const rest = await findings("s1");
  expect(rest.map(({ regle, exigence }) => `${regle} ${exigence}`)).not.toContain(
    "baseline-inutile undefined",
  );
});

test("an update touches only what was checked", async () => {
  await strictly("s1", "s2", "--update-baseline");
  const all = read();
  const count = (id: string) =>
    Object.values(read()).filter((one) => (one as { structure?: string }).structure === id).length;
  const [one, two] = [count("structure-1"), count("structure-2")];
  expect(Math.min(one, two)).toBeGreaterThan(50);
  // nothing is known of s2 from a run on s1 alone, nor told of it
  expect((await findings("s1")).filter(({ regle }) => regle === "baseline-inutile")).toEqual([]);
  await strictly("s1", "--update-baseline");
  expect(read()).toEqual(all);
  // a scope: what is known of other modules stays, gone or not
  const dead = Object.fromEntries(
    ["2", "28"].map((engagement, rang) => [
      String(rang).repeat(64),
      {
        structure: "structure-1",
        referentiel: "quali-ate@2024-02-01",
        exigence: `${engagement}.1`,
        regle: "preuve-perimee",
        gravite: "info",
      },
    ]),
  );
  writeFileSync(at("b.json"), JSON.stringify({ ...all, ...dead }));
  const inScope = await findings("s1", "--module", "3");
  expect(inScope.filter(({ regle }) => regle === "baseline-inutile")).toHaveLength(1);
  await strictly("s1", "--module", "3", "--update-baseline");
  expect(Object.keys(read())).toHaveLength(Object.keys(all).length + 1);
  expect(read()["0".repeat(64)]).toBeDefined();
  // what cannot be judged says nothing
  writeFileSync(at("s2/quali.yaml"), "version: 1\n  structure: [\n");
  expect((await strictly("s2", "--update-baseline")).code).toBe(2);
  expect(count("structure-2")).toBe(two);
});

test("faults of reading, of security and of the settings count always", async () => {
  const fiche = at("s1/preuves/15.3/fiche.yaml");
  writeFileSync(fiche, readFileSync(fiche, "utf8").replace("registre.csv", "../../../../etc/passwd"));
  const { code, stderr } = await strictly("s1", "--update-baseline");
  expect([code, stderr]).toEqual([1, expect.stringContaining("1\u00a0constat compte toujours")]);
  expect(Object.values(read()).map((one) => (one as { regle?: string }).regle)).not.toContain(
    "chemin-interdit",
  );
  expect((await strictly("s1")).code).toBe(1);
});

test.each([
  [["--baseline", "absente.json"], "ce fichier n’existe pas ; ajoutez --update-baseline"],
  [["--update-baseline"], "donnez aussi le fichier"],
  [["--baseline", "s1"], "ce n’est pas un fichier"],
  [["--baseline", "s1/quali.yaml"], "n’est pas du JSON entier"],
  [["--baseline", "s1/quali.yaml", "--update-baseline"], "quali lit"],
  [["--baseline", "b.json", "--update-baseline", "--format", "json=./b.json"], "le même fichier"],
])("%j is refused with 2", async (argv, why) => {
  const { code, stderr, stdout } = await check("s1", "--date", DATE, ...argv);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(why);
  expect(existsSync(at("b.json"))).toBe(false);
});

test("the same on several threads", async () => {
  await strictly("s1", "s2", "--update-baseline", "--jobs", "2");
  const threads = readFileSync(at("b.json"), "utf8");
  await strictly("s1", "s2", "--update-baseline", "--jobs", "1");
  expect(readFileSync(at("b.json"), "utf8")).toBe(threads);
  expect((await strictly("s1", "s2", "--jobs", "2")).code).toBe(0);
});
