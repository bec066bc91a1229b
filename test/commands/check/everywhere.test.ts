import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FORMES } from "../../../src/commands/check/forms/index.ts";
import { makePays } from "../../support/pays.ts";
import { namesIn } from "./names-in.ts";

// The program itself, wherever it may be started: codes hold, annotations name files from the top of the repository, and
// nothing that the repository chose is run.
const BIN = path.resolve("bin/quali.js");
const BASH = "/bin/bash";
const FILES = ["sarif", "junit", "gitlab", "markdown", "csv", "json", "ndjson"];
const WAY = "dossiers/préfecture d'été";
const root = mkdtempSync(path.join(os.tmpdir(), "quali-partout-"));
const at = (...noms: string[]) => path.join(root, ...noms);
const depot = at("dépôt d'essai");

interface Ou {
  cwd?: string;
  env?: Record<string, string>;
  uid?: number;
}

function quali(args: readonly string[], { cwd = depot, env = {}, ...who }: Ou = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [BIN, "check", "--date", "2024-06-30", ...args],
    {
      cwd,
      encoding: "utf8",
      maxBuffer: 1 << 26,
      env: { PATH: "/usr/local/bin:/usr/bin:/bin", HOME: root, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      ...who,
    },
  );
  return { status, stdout, stderr };
}

/** All formats at once; answers the files that annotations name, without their common beginning. */
function everyFormat(dossier: string, ou: Ou & { way?: string } = {}) {
  const sorties = mkdtempSync(path.join(root, "sorties-"));
  chmodSync(sorties, 0o777);
  const formats = FILES.flatMap((nom) => ["--format", `${nom}=${path.join(sorties, "neuf", nom)}`]);
  const { way = WAY, ...rest } = ou;
  const { status, stdout, stderr } = quali(
    [dossier, "--fail-on", "avertissement", ...formats, "--format", "github"],
    rest,
  );
  expect([status, stderr]).toEqual([1, ""]);
  expect(readdirSync(path.join(sorties, "neuf")).sort()).toEqual([...FILES].sort());
  const start = way === "" ? "" : `${way}/`;
  const written = (forme: string) => readFileSync(path.join(sorties, "neuf", forme), "utf8");
  const named = namesIn(stdout, written("gitlab"), written("sarif"));
  expect(named.length).toBeGreaterThan(300);
  expect(
    named.filter((file) => !file.startsWith(`${start}quali.yaml`) && !file.startsWith(`${start}preuves/`)),
  ).toEqual([]);
  return { stdout };
}

function git(cwd: string, ...args: string[]): void {
  const name = ["user.name=essai", "user.email=essai@exemple.fr", "protocol.file.allow=always"];
  execFileSync("git", [...name.flatMap((one) => ["-c", one]), ...args], {
    cwd,
    stdio: "pipe",
    env: { PATH: process.env.PATH, HOME: root },
  });
}

beforeAll(() => {
  const pays = makePays();
  chmodSync(root, 0o755);
  cpSync(path.join(pays, "s1"), path.join(depot, WAY), { recursive: true });
  rmSync(pays, { recursive: true });
  git(depot, "init", "-q", "-b", "main");
  git(depot, "add", "-A");
  git(depot, "commit", "-qm", "un");
  writeFileSync(path.join(depot, WAY, "preuves/note.md"), "deux\n");
  git(depot, "add", "-A");
  git(depot, "commit", "-qm", "deux");
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("from anywhere in the repository, and from outside", () => {
  everyFormat(WAY);
  everyFormat(".", { cwd: path.join(depot, WAY) });
  everyFormat("dépôt d'essai/dossiers/préfecture d'été", { cwd: root });
  everyFormat(path.join(depot, WAY), { cwd: "/" });
});

test.each([...FORMES.keys()])("%s into a pipe that is closed early keeps the code", (format) => {
  const script =
    'node "$0" check "$1" --date 2024-06-30 --fail-on avertissement --format "$2" | head -c 1 >/dev/null; echo "$PIPESTATUS"';
  const { stdout, stderr } = spawnSync(BASH, ["-c", script, BIN, WAY, format], {
    cwd: depot,
    encoding: "utf8",
  });
  expect([stdout, stderr]).toEqual(["1\n", ""]);
});

test("without HOME, without a terminal, in a C locale, with CI set", () => {
  const plain = quali([WAY, "--fail-on", "avertissement"]);
  expect(plain.status).toBe(1);
  for (const env of [
    { HOME: "" },
    { HOME: "/nulle-part", LC_ALL: "C", LANG: "C", TZ: "Pacific/Auckland" },
    { CI: "true", GITHUB_ACTIONS: "true", GITHUB_WORKSPACE: depot, RUNNER_OS: "Linux" },
    { CI: "true", GITLAB_CI: "true", CI_PROJECT_DIR: depot, TERM: "dumb" },
  ])
    expect(quali([WAY, "--fail-on", "avertissement"], { env })).toEqual(plain);
  const script = 'unset HOME; node "$0" check "$1" --date 2024-06-30 --fail-on avertissement <&- 2>&-';
  const { status, stdout } = spawnSync(BASH, ["-c", script, BIN, WAY], { cwd: depot, encoding: "utf8" });
  expect([status, stdout]).toEqual([1, plain.stdout]);
});

test("without git, files are named from the top of the repository all the same", () => {
  mkdirSync(at("sans-git"));
  symlinkSync(process.execPath, at("sans-git/node"));
  everyFormat(WAY, { env: { PATH: at("sans-git") } });
});

test("outside of a repository, from where one works", () => {
  cpSync(path.join(depot, "dossiers"), at("hors/dossiers"), { recursive: true });
  everyFormat(WAY, { cwd: at("hors") });
  everyFormat("../hors/dossiers/préfecture d'été", { cwd: depot, way: "" });
});

test("in a shallow clone, a detached work tree, a submodule", () => {
  git(root, "clone", "-q", "--depth", "1", `file://${depot}`, "mince");
  everyFormat(WAY, { cwd: at("mince") });
  git(depot, "worktree", "add", "-q", "--detach", at("à côté"), "HEAD~1");
  everyFormat(WAY, { cwd: at("à côté") });
  mkdirSync(at("parent"));
  git(at("parent"), "init", "-q");
  git(at("parent"), "submodule", "add", "-q", depot, "sous module");
  everyFormat(`sous module/${WAY}`, { cwd: at("parent") });
});

test("with the line ends of Windows, at the same lines", () => {
  cpSync(depot, at("fins"), { recursive: true });
  for (const nom of ["quali.yaml", "preuves/15.3/fiche.yaml"]) {
    const file = at("fins", WAY, nom);
    writeFileSync(file, readFileSync(file, "utf8").replace(/\n/g, "\r\n"));
  }
  expect(everyFormat(WAY, { cwd: at("fins") }).stdout).toBe(everyFormat(WAY).stdout);
});

const NOBODY = 65534;
/** Whether this Node can be run by another user: one that npm fetched is in the folder of root. */
const AS_NOBODY =
  process.getuid?.() === 0 &&
  spawnSync(process.execPath, ["-e", ""], { uid: NOBODY, gid: NOBODY }).status === 0;

test.runIf(AS_NOBODY)("a folder of another user, a folder that cannot be written", () => {
  cpSync(depot, at("autre"), { recursive: true });
  for (const nom of ["", ...readdirSync(at("autre"), { recursive: true, encoding: "utf8" })])
    chownSync(at("autre", nom), NOBODY, NOBODY);
  everyFormat(WAY, { cwd: at("autre") });
  everyFormat(WAY, { cwd: depot, uid: NOBODY });
  const refused = quali([WAY, "--format", "sarif=neuf/o.sarif"], { cwd: depot, uid: NOBODY });
  expect(refused).toEqual({
    status: 2,
    stdout: "",
    stderr: "quali : impossible d’écrire « neuf/o.sarif » : l’accès est refusé.\n",
  });
  const baseline = quali([WAY, "--baseline", "b.json", "--update-baseline"], { cwd: depot, uid: NOBODY });
  expect([baseline.status, baseline.stderr]).toEqual([
    2,
    "quali : impossible d’écrire « b.json » : l’accès est refusé.\n",
  ]);
});

test("nothing that the repository, or a variable of git, chose is run", () => {
  cpSync(depot, at("piège"), { recursive: true });
  const temoin = at("temoin");
  const piege = at("piège/piège.sh");
  writeFileSync(piege, `#!/bin/sh\necho "$0 $*" >> '${temoin}'\ncat\n`, { mode: 0o755 });
  for (const nom of ["git", "node", "sh", "head"]) cpSync(piege, at("piège", nom));
  writeFileSync(
    at("piège/.git/config"),
    `[core]
	repositoryformatversion = 0
	fsmonitor = ${JSON.stringify(piege)}
	hooksPath = ${JSON.stringify(at("piège"))}
	sshCommand = ${JSON.stringify(piege)}
	pager = ${JSON.stringify(piege)}
	editor = ${JSON.stringify(piege)}
	askPass = ${JSON.stringify(piege)}
[filter "a=b"]
	clean = ${JSON.stringify(piege)}
	smudge = ${JSON.stringify(piege)}
	process = ${JSON.stringify(piege)}
	required = true
[diff "x"]
	textconv = ${JSON.stringify(piege)}
	command = ${JSON.stringify(piege)}
[extensions]
	partialClone = loin
[remote "loin"]
	url = ext::${piege}
	promisor = true
[protocol "ext"]
	allow = always
[credential]
	helper = ${JSON.stringify(piege)}
`,
  );
  mkdirSync(at("piège/.git/info"), { recursive: true });
  for (const nom of ["piège/.git/info/attributes", "piège/.gitattributes"])
    writeFileSync(at(nom), "* filter=a=b diff=x\n");
  const env = {
    PATH: `.:${at("piège")}:/usr/bin:/bin`,
    GIT_DIR: at("piège/.git"),
    GIT_WORK_TREE: at("mince"),
    GIT_EXTERNAL_DIFF: piege,
    GIT_SSH_COMMAND: piege,
    GIT_PAGER: piege,
    GIT_ASKPASS: piege,
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: "core.fsmonitor",
    GIT_CONFIG_VALUE_0: piege,
    EDITOR: piege,
    PAGER: piege,
  };
  everyFormat(WAY, { cwd: at("piège"), env });
  const args = [WAY, "--fail-on", "avertissement", "--baseline", "b.json", "--update-baseline"];
  expect(quali(args, { cwd: at("piège"), env }).status).toBe(0);
  expect(existsSync(temoin)).toBe(false);
});
