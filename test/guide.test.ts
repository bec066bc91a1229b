import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCli, type Sortie } from "./cli/fake-io.ts";

// The guide is followed from its first line to its last: a `yaml` block whose first line names a file is written
// there, the evidence that it names is put beside it, and each line of a `sh` block is run. `text` blocks are not.
const GUIDE = fs.readFileSync("docs/guide.md", "utf8");
const PDF = "examples/essonne/partage/clu/compte-rendu-clu-2023-10-13.pdf";
const PNG = "examples/prefecture-loire/preuves/9.1/2024-05-06-34-00.png";

let racine = "";
let dossier = "";
const runs: (Sortie & { line: string })[] = [];

beforeAll(async () => {
  racine = fs.mkdtempSync(path.join(os.tmpdir(), "quali-guide-"));
  dossier = path.join(racine, "espace/prefecture");
  fs.mkdirSync(dossier, { recursive: true });
  for (const [, kind, text = ""] of GUIDE.matchAll(/^```(yaml|sh)\n(.*?)^```$/gms)) {
    if (kind === "yaml") write(text);
    else for (const line of text.trim().split("\n")) runs.push({ line, ...(await run(line)) });
  }
}, 180_000);
afterAll(() => fs.rmSync(racine, { recursive: true, force: true }));

/** One line of a `sh` block, on the day of the examples (`runCli`'s own). */
async function run(line: string): Promise<Sortie> {
  const [command = "", target] = line.replace(/ +# .*/, "").split(" > ");
  const words = Array.from(command.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, bare]) => quoted ?? bare ?? "");
  const [program = "", ...argv] = words;
  if (program !== "quali") {
    const { status, stdout, stderr, error } = spawnSync(program, argv, { cwd: dossier, encoding: "utf8" });
    // Not every machine has jq.
    return error ? { code: 0, stdout: "", stderr: "" } : { code: status ?? 2, stdout, stderr };
  }
  const sortie = await runCli(argv, { cwd: dossier });
  if (target) fs.writeFileSync(path.join(dossier, target), sortie.stdout);
  return sortie;
}

function write(text: string): void {
  const [, nom, how = ""] = /^# (\S+\.yaml)(.*)\n/.exec(text) ?? [];
  if (nom === undefined) return;
  const file = path.join(dossier, nom);
  const before = how === "" ? "" : fs.readFileSync(file, "utf8");
  const kept = how.includes("à la place de") ? before.replace(/^(referentiel|modules):.*\n/gm, "") : before;
  put(file, `${kept}${text}`);
  for (const [, named = ""] of text.matchAll(/(?:fichier|capture|logo): (\S+)/g)) {
    const place = path.join(path.dirname(file), named);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.copyFileSync(named.endsWith(".pdf") ? PDF : PNG, place);
  }
}

function put(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

test("each command that the guide gives can be run where it gives it", () => {
  expect(runs.length).toBeGreaterThan(20);
  const failed = runs.filter(({ code }) => code === 2);
  expect(failed.map(({ line, stderr }) => `${line} : ${stderr}`)).toEqual([]);
  const left = runs.filter(({ line, code }) => code === 1 && !line.includes("--fail-on"));
  expect(left.map(({ line, stdout }) => `${line} : ${stdout}`)).toEqual([]);
});

test("the folder that it builds is read without a fault, and every piece of it counts", async () => {
  const { structures, diagnostics } = JSON.parse((await run("quali -C .. check --format json")).stdout);
  expect(structures.map(({ id }: { id: string }) => id)).toEqual([
    "prefecture-exemple",
    "sous-prefecture-exemple",
  ]);
  const faults = diagnostics.filter(({ gravite }: { gravite: string }) => gravite === "erreur");
  expect(faults).toEqual([]);
  const pieces = structures.flatMap(({ jugements }: never) =>
    (jugements as { exigences: { id: string; preuves: { titre?: string; statut: string }[] }[] }[]).flatMap(
      ({ exigences }) =>
        exigences.flatMap(({ id, preuves }) => preuves.map(({ statut }) => `${id} ${statut}`)),
    ),
  );
  expect(pieces.sort()).toEqual([
    "15.3 retenue",
    "22.5 retenue",
    "22.5 retenue",
    "8 retenue",
    "8.1 retenue",
    "8.1 retenue",
    "9.2 perimee",
    "9.2 perimee",
  ]);
  const useless = diagnostics.filter(({ regle }: { regle: string }) => regle.endsWith("-inutile"));
  expect(useless).toEqual([]);
});

test("it teaches what a newcomer needs: installing, explaining, kinds of structure, schemas", () => {
  for (const words of [
    "npm install",
    "node --version",
    "sous-prefecture",
    "departement",
    "fictif",
    "quali explain natures",
    "quali explain faits",
    "_commun/preuves.yaml",
    "alias: sp",
    "quali schema",
    "select(.suppression == null)",
  ]) {
    expect(GUIDE).toContain(words);
  }
});
