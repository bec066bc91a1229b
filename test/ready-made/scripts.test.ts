import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";

let dossier: string;
beforeEach(() => {
  dossier = mkdtempSync(path.join(os.tmpdir(), "quali-ci-"));
});
afterEach(() => rmSync(dossier, { recursive: true, force: true }));

const at = (...noms: string[]) => path.join(dossier, ...noms);

function run(script: string, env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync("bash", [path.resolve("ci", script)], {
    cwd: dossier,
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", HOME: dossier, QUALI_DATE: "2024-06-30", ...env },
    maxBuffer: 1 << 26,
  });
  return { status, stdout, stderr };
}

function copyTo(nom: string): string {
  cpSync("examples/prefecture-savoie", at(nom), { recursive: true });
  return nom;
}

test("gives each value as it is, several by lines, with the code of quali check", () => {
  const chemins = [
    copyTo("préfecture d'été"),
    copyTo("$(touch planté)"),
    copyTo("; touch planté"),
    copyTo("-x"),
  ];
  const formats = "json=rapports/a b/resultat.json\r\nsarif=rapports/$(touch planté).sarif\n";
  const { status, stdout } = run("check.sh", {
    QUALI_CHEMINS: chemins.join("\n"),
    QUALI_FORMATS: formats,
    QUALI_FAIL_ON: "erreur",
  });
  expect([status, stdout]).toEqual([1, ""]);
  expect(readdirSync(dossier).sort()).toEqual(["rapports", ...chemins].sort());
  expect(readdirSync(at("rapports")).sort()).toEqual(["$(touch planté).sarif", "a b"]);
  const { structures } = JSON.parse(readFileSync(at("rapports/a b/resultat.json"), "utf8"));
  expect(structures.map(({ chemin }: { chemin: string }) => chemin).sort()).toEqual(chemins.sort());
});

/** The variables of a job of the component, its inputs written into the text before it is read, as GitLab does. */
function variablesOf(job: string, inputs: Record<string, string>): Record<string, string> {
  const written = readFileSync("templates/check.yml", "utf8").replace(
    /\$\[\[ inputs\.([\w-]+) \]\]/g,
    (_, nom: string) => inputs[nom] ?? "",
  );
  const [, jobs] = parseAllDocuments(written).map((one) => one.toJS());
  return { ...jobs[".quali-check"].variables, ...jobs[job].variables };
}

test("GitLab: inputs arrive as they were given, whatever signs they bear", () => {
  const chemins = [copyTo("préfecture d'été"), copyTo('"b" # c: {}'), copyTo("$(touch planté)")];
  const baseline = 'connus "à" l\'été.json';
  writeFileSync(at(baseline), '{ "schema": "quali/baseline@1"\n}\n');
  const inputs = { "fail-on": "jamais", strict: "false", baseline, chemins: JSON.stringify(chemins) };
  const env = { ...variablesOf("quali", inputs), QUALI_FORMATS: "json=resultat.json" };
  expect(run("check.sh", env).status).toBe(0);
  const { structures } = JSON.parse(readFileSync(at("resultat.json"), "utf8"));
  expect(structures.map(({ chemin }: { chemin: string }) => chemin).sort()).toEqual(chemins.sort());
  expect(existsSync(at("planté"))).toBe(false);
  const none = variablesOf("quali", { "fail-on": "jamais", strict: "false", chemins: "[]" });
  expect([none.QUALI_BASELINE, none.QUALI_SINCE]).toEqual(["", ""]);
  cpSync("examples/prefecture-savoie", dossier, { recursive: true });
  expect(run("check.sh", { ...none, QUALI_FORMATS: "pretty" })).toMatchObject({ status: 0, stderr: "" });
  expect(run("check.sh", { QUALI_CHEMINS_LISTE: "a, b" })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("pas une liste"),
  });
});

test.each([
  ["QUALI_FAIL_ON", "`touch x`"],
  ["QUALI_FAIL_ON", "--help"],
  ["QUALI_BASELINE", "--update-baseline"],
  ["QUALI_FORMATS", "--version"],
  ["QUALI_CHEMINS", "--version"],
  ["QUALI_DATE", "$(touch x)"],
])("%s: %s is a value, and a wrong one", (nom, valeur) => {
  copyTo("s");
  const { status } = run("check.sh", { QUALI_CHEMINS: "s", [nom]: valeur });
  expect(status).toBe(2);
  expect(readdirSync(dossier)).toEqual(["s"]);
});

test("judges what is here without a word from the environment", () => {
  cpSync("examples/prefecture-savoie", dossier, { recursive: true });
  const { status, stdout } = run("check.sh", {});
  expect(status).toBe(1);
  expect(stdout).toContain("Préfecture de la Savoie, au 30\u00a0juin\u00a02024");
});

test("GitHub: annotations in the log, a file for code scanning, a summary, the code", () => {
  copyTo("s");
  mkdirSync(at(".git"));
  const { status, stdout } = run("github.sh", {
    QUALI_CHEMINS: "s",
    QUALI_SARIF: "rapports/quali.sarif",
    GITHUB_OUTPUT: at("sortie"),
    GITHUB_STEP_SUMMARY: at("resume"),
  });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^(::(error|warning) file=s\/[^\n]*\n)+$/);
  expect(readFileSync(at("sortie"), "utf8")).toBe("code=1\n");
  expect(readFileSync(at("resume"), "utf8")).toContain("## quali : ");
  expect(JSON.parse(readFileSync(at("rapports/quali.sarif"), "utf8")).version).toBe("2.1.0");
});

test("GitHub: what cannot be judged gives 2, and no summary of nothing", () => {
  const env = { QUALI_CHEMINS: "absent", QUALI_ANNOTATIONS: "false", GITHUB_OUTPUT: at("sortie") };
  const { status, stdout } = run("github.sh", {
    ...env,
    QUALI_FAIL_ON: "jamais",
    GITHUB_STEP_SUMMARY: at("resume"),
  });
  expect(status).toBe(2);
  expect(stdout).toContain("absent");
  expect(readFileSync(at("sortie"), "utf8")).toBe("code=2\n");
  const bad = run("github.sh", { ...env, QUALI_DATE: "hier", GITHUB_STEP_SUMMARY: at("autre") });
  expect([bad.status, existsSync(at("autre"))]).toEqual([2, false]);
});
