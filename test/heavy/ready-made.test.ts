import { execFileSync, spawnSync } from "node:child_process";
import {
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
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";

// Each ready-made file is exercised as far as it can be without its forge: its own steps, by hand, in clean folders.
const REPO = new URL("../..", import.meta.url).pathname;
let root: string;
/** The project as a forge checks it out. */
let projet: string;
/** A repository of evidence. */
let preuves: string;

const at = (...noms: string[]) => path.join(root, ...noms);

function run(
  file: string,
  args: readonly string[],
  options: { cwd: string; env?: Record<string, string>; input?: string },
) {
  const { status, stdout, stderr } = spawnSync(file, args, {
    encoding: "utf8",
    maxBuffer: 1 << 26,
    ...options,
    env: { ...process.env, ...options.env },
  });
  return { status, stdout, stderr };
}

function commit(dossier: string): void {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: dossier, stdio: "pipe" });
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("-c", "user.name=essai", "-c", "user.email=essai@exemple.fr", "commit", "-qm", "essai");
}

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "quali-forge-"));
  projet = at("projet");
  preuves = at("préfecture d'essai");
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: REPO,
    encoding: "utf8",
  });
  for (const nom of listed.split("\0").filter((one) => one !== "" && existsSync(path.join(REPO, one)))) {
    mkdirSync(path.dirname(path.join(projet, nom)), { recursive: true });
    cpSync(path.join(REPO, nom), path.join(projet, nom), { verbatimSymlinks: true });
  }
  commit(projet);
  cpSync(path.join(REPO, "examples/prefecture-savoie"), preuves, { recursive: true });
  commit(preuves);
}, 120_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

test("the steps of the action, as GitHub runs them", () => {
  const { inputs, runs } = parse(readFileSync(path.join(projet, "action.yml"), "utf8"));
  const given: Record<string, string> = {
    date: "2024-06-30",
    sarif: "rapports/quali.sarif",
    formats: "junit=rapports/quali.xml",
  };
  const env: Record<string, string> = {
    GITHUB_ACTION_PATH: projet,
    GITHUB_OUTPUT: at("sortie"),
    GITHUB_STEP_SUMMARY: at("resume"),
  };
  const codes = runs.steps.map(
    ({ run: script, env: asked = {} }: { run: string; env?: Record<string, string> }) => {
      const values = Object.entries(asked).map(([nom, value]) => {
        const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? "";
        return [nom, given[input] ?? inputs[input].default];
      });
      const { status, stdout, stderr } = run(
        "bash",
        ["--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        {
          cwd: preuves,
          env: { ...env, ...Object.fromEntries(values) },
        },
      );
      expect(status === 0 || status === 1, stderr).toBe(true);
      return [status, stdout] as const;
    },
  );
  expect(codes.map(([status]: [number]) => status)).toEqual([0, 1]);
  expect(codes[1][1]).toMatch(/^::error file=preuves\//m);
  expect(readFileSync(at("sortie"), "utf8")).toBe("code=1\n");
  expect(readFileSync(at("resume"), "utf8")).toContain("Préfecture de la Savoie");
  expect(readdirSync(path.join(preuves, "rapports")).sort()).toEqual(["quali.sarif", "quali.xml"]);
  rmSync(path.join(preuves, "rapports"), { recursive: true });
}, 600_000);

/** gitlab-ci-local copies the tracked files, then what it copied, with rsync: where there is none, this does. */
const RSYNC = `#!/bin/sh
for one; do from=$to; to=$one; done
mkdir -p "$to"
if [ "$from" = ./ ]; then git ls-files -z | tar --null --files-from=- -cf - | tar -xf - -C "$to"; else cp -a "$from." "$to"; fi
`;

function copyWithout(program: "rsync"): void {
  if (spawnSync(program, ["--version"]).error) writeFileSync(at("bin", program), RSYNC, { mode: 0o755 });
}

test("the steps of the container, and the component of GitLab that runs in it", () => {
  const dockerfile = readFileSync(path.join(projet, "Dockerfile"), "utf8").replaceAll("\\\n", "");
  const runs = [...dockerfile.matchAll(/^RUN (.*)$/gm)].map(([, step = ""]) => step);
  const sh = (script: string, cwd: string, env = {}) => run("sh", ["-ec", script], { cwd, env });
  const [construction = "", , install = ""] = runs;
  mkdirSync(at("paquet"));
  // the action's own step has installed it already, where its test has run
  const ready = existsSync(path.join(projet, "dist/launch.cjs"));
  const steps = ready ? construction.replace("npm ci --no-audit --no-fund", "true") : construction;
  const built = sh(steps.replace("/tmp", at("paquet")), projet);
  expect(built.status, built.stderr).toBe(0);
  const [paquet = ""] = readdirSync(at("paquet"));
  mkdirSync(at("bin"));
  const script = install
    .replaceAll("/tmp/quali.tgz", at("paquet", paquet))
    .replace("/root/.npm", at("rien"))
    .replace("/usr/local/bin/quali-check", at("bin/quali-check"));
  const installed = sh(script, root, { npm_config_prefix: at("prefixe") });
  expect(installed.status, installed.stderr).toBe(0);
  symlinkSync(at("prefixe/bin/quali"), at("bin/quali"));
  copyWithout("rsync");

  writeFileSync(
    path.join(preuves, ".gitlab-ci.yml"),
    'include:\n  - local: check.yml\n    inputs: { image: "exemple/quali:1", chemins: ["$(touch planté)", .] }\n',
  );
  cpSync(path.join(projet, "templates/check.yml"), path.join(preuves, "check.yml"));
  mkdirSync(path.join(preuves, "$(touch planté)"));
  cpSync(path.join(preuves, "quali.yaml"), path.join(preuves, "$(touch planté)/quali.yaml"));
  execFileSync("git", ["remote", "add", "origin", "git@forge.exemple:a/b.git"], { cwd: preuves });
  execFileSync("git", ["add", "-A"], { cwd: preuves });
  const local = (...args: string[]) =>
    run("npm", ["exec", "--yes", "--package=gitlab-ci-local@4.61.0", "--", "gitlab-ci-local", ...args], {
      cwd: preuves,
      env: { PATH: `${at("bin")}:${process.env.PATH}`, QUALI_DATE: "2024-06-30" },
    });
  const listed = local("--list");
  // it reads the file against GitLab's own schema
  expect(listed.stdout + listed.stderr).toContain("json schema validated");
  expect(local("--list", "--variable", "CI_PIPELINE_SOURCE=schedule").stdout).toMatch(/^quali-planifie /m);
  const job = local(
    "quali",
    "--force-shell-executor",
    "--no-artifacts-to-source",
    "--variable",
    "QUALI_DATE=2024-06-30",
  );
  expect(job.status, job.stderr).not.toBe(0);
  expect(job.stdout, job.stderr).toContain("Préfecture de la Savoie, au 30");
  expect(existsSync(path.join(preuves, "planté"))).toBe(false);
}, 600_000);

test("the hook: its manifest read by prek, its command run by hand where nothing else is", () => {
  cpSync(path.join(REPO, "examples/prefecture-savoie"), at("seul"), { recursive: true });
  commit(at("seul"));
  const manifest = path.join(projet, ".pre-commit-hooks.yaml");
  const prek = ["exec", "--yes", "--package=@j178/prek@0.5.3", "--", "prek", "validate-manifest", manifest];
  const read = run("npm", prek, { cwd: at("seul") });
  expect(read.status, read.stderr).toBe(0);
  const [{ entry }] = parse(readFileSync(manifest, "utf8"));
  const env = { PATH: `${at("bin")}:${process.env.PATH}` };
  const { status, stdout } = run("sh", ["-c", entry], { cwd: at("seul"), env });
  // the example has errors, whatever the day
  expect(status).toBe(1);
  expect(stdout).toContain("Préfecture de la Savoie");
}, 600_000);

test("the SARIF file, read by Microsoft's validator", () => {
  const sarif = at("o.sarif");
  run(
    "node",
    [path.join(REPO, "bin/quali.js"), "check", "--date", "2026-06-30", "--format", `sarif=${sarif}`],
    { cwd: at("seul") },
  );
  const validate = run(
    "npm",
    [
      "exec",
      "--yes",
      "--package=@microsoft/sarif-multitool@5.7.0",
      "--",
      "sarif-multitool",
      "validate",
      sarif,
      "--output",
      at("v.sarif"),
    ],
    { cwd: root, env: { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" } },
  );
  // it exits 0 on faults: they are in what it writes
  expect(validate.stdout).toContain("1 files scanned");
  expect(JSON.parse(readFileSync(at("v.sarif"), "utf8")).runs[0].results ?? []).toEqual([]);
}, 300_000);
