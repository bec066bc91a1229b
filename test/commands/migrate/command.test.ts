import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { DISQUE } from "../../../src/commands/migrate/disk/disk.ts";
import { writeJournal } from "../../../src/commands/migrate/disk/journal.ts";
import { listFiles } from "../../../src/commands/migrate/disk/stage.ts";
import { workshop } from "../../../src/commands/migrate/disk/workshop.ts";
import { runCli } from "../../cli/fake-io.ts";

const temporary = fs.mkdtempSync(join(tmpdir(), "migrate-"));
afterAll(() => fs.rmSync(temporary, { recursive: true }));

const git = (cwd: string, ...args: string[]) =>
  execFileSync("git", ["-c", "user.name=essai", "-c", "user.email=essai@example.org", ...args], {
    cwd,
    encoding: "utf8",
  });

/** A copy of an example in a repository of its own. */
function repository(nom: string, source: string): string {
  const folder = join(temporary, nom);
  fs.cpSync(source, folder, { recursive: true });
  git(folder, "init", "--quiet");
  git(folder, "add", ".");
  git(folder, "commit", "--quiet", "-m", "avant");
  return folder;
}

function contents(folder: string, keep: (path: string) => boolean): string[] {
  return git(folder, "ls-files", "--cached", "--others", "--exclude-standard", "-z")
    .split("\0")
    .filter((path) => path !== "" && fs.existsSync(join(folder, path)) && keep(path))
    .map((path) =>
      createHash("sha256")
        .update(fs.readFileSync(join(folder, path)))
        .digest("hex"),
    )
    .sort();
}

const SEINE_MARITIME = "examples/prefecture-seine-maritime";
const TO = ["--to", "quali-ate@2024-02-01"];

test("Seine-Maritime goes to modules 1, 2, 3 and 8, and no file is lost", async () => {
  const cwd = repository("seine-maritime", SEINE_MARITIME);
  const isFile = (path: string) => !path.endsWith(".yaml");
  const before = contents(cwd, isFile);
  const { code, stdout, stderr } = await runCli(["migrate", ...TO], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("Les modules 1, 2 et 7 mènent aux modules 1, 2, 3 et 8.");
  expect(stdout).toContain("STRUCTURE FICTIVE");
  expect(contents(cwd, isFile)).toEqual(before);
  expect(fs.existsSync(join(cwd, ".quali-migration"))).toBe(false);
  git(cwd, "add", "--all");
  const renames = git(cwd, "diff", "--cached", "--name-status", "-M").match(/^R/gm) ?? [];
  expect(renames.length).toBeGreaterThan(30);
  const quali = git(cwd, "diff", "--cached", "-U0", "quali.yaml")
    .split("\n")
    .filter((line) => /^[+-](?![+-])/.test(line));
  expect(quali).toContain("+referentiel: quali-ate@2024-02-01");
  expect(quali).toContain("+modules: [1, 2, 3, 8]");
  expect(quali.filter((line) => !/referentiel|modules?\b/.test(line))).toEqual([]);
  await expect(fs.readFileSync(join(cwd, "preuves/1.1/fiche.yaml"), "utf8")).toMatchFileSnapshot(
    "golden/migration-1.1.yaml",
  );
  const check = await runCli(["check", "--format", "json", "--date", "2024-06-30", "--fail-on", "erreur"], {
    cwd,
  });
  const rules = JSON.parse(check.stdout).diagnostics.map(
    ({ regle, gravite }: Record<string, string>) => `${gravite} ${regle}`,
  );
  expect(rules.filter((rule: string) => rule.startsWith("erreur"))).toEqual([]);
  expect(rules).not.toContain("avertissement exigence-inconnue");
});

test("the three structures of Essonne, each with its modules, keep what they share", async () => {
  const cwd = repository("essonne", "examples/essonne");
  const rules = async () => {
    const { stdout } = await runCli(["check", ".", "--format", "json", "--date", "2024-06-30"], { cwd });
    return new Set<string>(JSON.parse(stdout).diagnostics.map(({ regle }: Record<string, string>) => regle));
  };
  const before = await rules();
  const said: string[] = [];
  for (const [nom, modules] of [
    ["prefecture", "[1, 2, 3, 4, 5, 6, 7, 8]"],
    ["etampes", "[1, 2, 4, 6, 7]"],
    ["palaiseau", "[1, 2, 4, 6]"],
  ] as const) {
    const { code, stdout } = await runCli(["migrate", nom, ...TO, "--allow-dirty"], { cwd });
    expect(code).toBe(0);
    expect(fs.readFileSync(join(cwd, nom, "quali.yaml"), "utf8")).toContain(`modules: ${modules}`);
    expect(stdout).not.toContain("À ajouter, parce que la règle le demande");
    expect(stdout).toContain("Le choix obtenu respecte la règle.");
    said.push(stdout);
  }
  const after = await rules();
  for (const rule of [
    "preuve-absente",
    "chemin-interdit",
    "exigence-inconnue",
    "exigence-non-selectionnee",
  ]) {
    expect(after.has(rule), rule).toBe(before.has(rule));
  }
  expect(said[2]).toMatch(/Les preuves de 26 sont dans preuves\/11\.5/);
});

test("a migration that was stopped is finished by the next one", async () => {
  const cwd = repository("arretee", SEINE_MARITIME);
  fs.mkdirSync(join(cwd, ".quali-migration/nouveau"), { recursive: true });
  fs.writeFileSync(join(cwd, ".quali-migration/nouveau/quali.yaml"), "nouveau");
  const journal = { entrees: ["quali.yaml"], fichiers: listFiles(cwd).marques };
  writeJournal(workshop(cwd), journal, DISQUE);
  const dry = await runCli(["migrate", ...TO, "--dry-run"], { cwd });
  expect(dry).toMatchObject({ code: 2, stderr: expect.stringContaining("a été interrompue") });
  const { code, stderr } = await runCli(["migrate", ...TO], { cwd });
  expect(code).toBe(0);
  expect(stderr).toContain("La migration interrompue a été achevée");
  expect(fs.readFileSync(join(cwd, "quali.yaml"), "utf8")).toBe("nouveau");
});

test("a journal that a clone brings is explained; nothing outside the folder, nor in it, is touched", async () => {
  const cwd = repository("clonee", SEINE_MARITIME);
  const outside = join(temporary, "bashrc");
  fs.writeFileSync(outside, "à moi");
  fs.mkdirSync(join(cwd, ".quali-migration/nouveau"), { recursive: true });
  fs.writeFileSync(join(cwd, ".quali-migration/nouveau/bashrc"), "piège");
  const journal = '{"version":1,"entrees":["../bashrc","quali.yaml"]}';
  fs.writeFileSync(join(cwd, ".quali-migration/journal.json"), journal);
  git(cwd, "add", "--all");
  git(cwd, "commit", "--quiet", "-m", "piège");
  const { code, stderr } = await runCli(["migrate", ...TO], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(/rien n’a été touché.*supprimez le dossier \.quali-migration/);
  expect(fs.readFileSync(outside, "utf8")).toBe("à moi");
  expect(git(cwd, "status", "--porcelain")).toBe("");
});

test("--dry-run says it all and writes nothing; the second passage has nothing to do", async () => {
  const cwd = repository("essai", SEINE_MARITIME);
  const dry = await runCli(["migrate", ...TO, "--dry-run"], { cwd });
  expect(dry.code).toBe(0);
  expect(dry.stdout).toContain("Essai : rien n’est écrit.");
  expect(git(cwd, "status", "--porcelain")).toBe("");
  await runCli(["migrate", ...TO], { cwd });
  const again = await runCli(["migrate", ...TO, "--allow-dirty"], { cwd });
  expect({ code: again.code, stderr: again.stderr }).toEqual({
    code: 2,
    stderr: expect.stringContaining("suit déjà quali-ate@2024-02-01"),
  });
});

test("refuses what could not be undone, unless told", async () => {
  const cwd = repository("sale", SEINE_MARITIME);
  fs.writeFileSync(join(cwd, "preuves/1.1/nouveau.txt"), "pas enregistré");
  const dirty = await runCli(["migrate", ...TO], { cwd });
  expect(dirty).toMatchObject({ code: 2, stdout: "" });
  expect(dirty.stderr).toMatch(/preuves\/1\.1\/nouveau\.txt n’est pas dans le dernier commit.*--allow-dirty/);
  expect((await runCli(["migrate", ...TO, "--allow-dirty"], { cwd })).code).toBe(0);
  expect(fs.readFileSync(join(cwd, "preuves/1.1/nouveau.txt"), "utf8")).toBe("pas enregistré");

  const outside = join(temporary, "sans-git");
  fs.cpSync(SEINE_MARITIME, outside, { recursive: true });
  expect((await runCli(["migrate", ...TO], { cwd: outside })).stderr).toContain(
    "n’est pas dans un dépôt git : rien ne permettrait de revenir en arrière. Faites-en un (git init",
  );

  fs.renameSync(join(outside, "preuves"), join(outside, "ailleurs"));
  fs.symlinkSync("ailleurs", join(outside, "preuves"));
  const linked = await runCli(["migrate", ...TO, "--allow-dirty"], { cwd: outside });
  expect(linked.stderr).toContain("« preuves » est un lien symbolique");
});

test.each([
  [["--to", "quali-ate@2025"], /référentiel inconnu « quali-ate@2025 »/],
  [[], /il manque l’option « --to/],
  [["absent", ...TO], /« absent » : .*Ce dossier n’existe pas/],
  [[".", ...TO, "--from", "services-publics-plus"], /ne suit pas services-publics-plus@2021/],
])("says in one line what is wrong with migrate %j", async (argv, message) => {
  const { code, stderr } = await runCli(["migrate", ...argv], { cwd: join(process.cwd(), SEINE_MARITIME) });
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
});
