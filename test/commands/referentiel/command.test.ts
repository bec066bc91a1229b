import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../../cli/fake-io.ts";

test("lists what is at hand", async () => {
  const { code, stdout } = await runCli(["referentiel", "list"]);
  expect(code).toBe(0);
  expect(stdout).toContain("quali-ate@2024-02-01");
  expect(stdout).toContain("8\u00a0modules, 43\u00a0engagements, 144\u00a0exigences");
});

test("shows the plan, or the whole text of a module", async () => {
  const plan = await runCli(["referentiel", "show", "quali-ate"]);
  expect(plan.stdout).toContain("  43. Nous organisons régulièrement des exercices");
  expect(plan.stdout).not.toContain("39.1");
  const { stdout } = await runCli(["referentiel", "show", "quali-ate@2024-02-01", "--module", "3,8"]);
  await expect(stdout).toMatchFileSnapshot("golden/referentiel-show-3-8.txt");
});

test("exports JSON and CSV at once, to files or one of them to the screen", async () => {
  const cwd = fs.mkdtempSync(path.join(os.tmpdir(), "quali-"));
  const argv = ["referentiel", "export", "quali-ate", "--format", "json", "--format", "csv=q.csv"];
  const { code, stdout, stderr } = await runCli(argv, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({ schema: "quali/referentiel@1", id: "quali-ate", edition: 2 });
  const rows = fs.readFileSync(path.join(cwd, "q.csv"), "utf8").split("\r\n");
  expect(rows[0]).toMatch(/^module,module_titre,/);
  expect(rows.length).toBeGreaterThan(144);
  fs.rmSync(cwd, { recursive: true });
});

test.each([
  ["show qual-ate", "référentiel inconnu « qual-ate » ; vouliez-vous dire « quali-ate » ?"],
  ["show quali-ate@2024-02-02", "vouliez-vous dire « quali-ate@2024-02-01 » ?"],
  ["show quali-ate --module 9", "--module 9 : ce référentiel a les modules 1, 2, 3, 4, 5, 6, 7, 8."],
  ["show quali-ate --module un", "--module « un » : un nombre entier est attendu"],
  ["show", "il manque l’argument <référentiel>."],
  ["shw", "commande inconnue « shw » ; vouliez-vous dire « show » ?"],
  [
    "export quali-ate --format xml",
    "--format « xml » : forme inconnue. Formes possibles : json, csv, tableur.",
  ],
  ["export quali-ate --format csv=", "il manque le nom du fichier après « = »."],
  ["export quali-ate --format json --format csv", "une seule forme peut aller à l’écran"],
  ["export quali-ate --format json=x --format csv=x", "deux formes ne peuvent pas aller dans « x »"],
  [
    "export quali-ate --format json=package.json/x.json",
    "impossible d’écrire « package.json/x.json » : une partie du chemin n’est pas un dossier.",
  ],
])("refuses in one line: referentiel %s", async (line, message) => {
  const { code, stdout, stderr } = await runCli(["referentiel", ...line.split(" ")]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
});

test.each(["referentiel --help", "help referentiel show", "referentiel export --help"])(
  "helps in French, with examples: %s",
  async (line) => {
    const { code, stdout } = await runCli(line.split(" "));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Utilisation : quali referentiel/);
    expect(stdout).toMatch(/\nExemples :\n {2}quali referentiel/);
    expect(stdout).not.toMatch(/Usage|Options:|default|display/);
  },
);
