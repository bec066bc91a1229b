import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findUnsaved, firstParents, GitError, GitRepository, readGitTree } from "../../../src/depot/git.ts";
import { makeRepository, type Repository } from "../../support/repository.ts";

const FILES = { "quali.yaml": "version: 1\n", "preuves/1.1/a.pdf": "a", "preuves/1.1/b.pdf": "b" };

/** A script that leaves a trace where it was run. */
function spyOf({ folder }: Repository): { script: string; trace: string } {
  const [script, trace] = [join(folder, ".git/espion"), join(folder, ".git/trace")];
  writeFileSync(script, `#!/bin/sh\ntouch '${trace}'\ncat\n`, { mode: 0o755 });
  return { script, trace };
}

function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof GitError) return error.refus;
    throw error;
  }
  return "lu";
}

test("nothing that the repository configures is run, whatever its name", () => {
  const repo = makeRepository(FILES);
  const { script, trace } = spyOf(repo);
  for (const key of ["core.fsmonitor", "core.pager", "core.sshCommand", "core.editor", "diff.external"])
    repo.git("config", key, script);
  for (const filter of ["espion", "a=b", "lfs", ""])
    for (const kind of ["clean", "smudge", "process"]) repo.git("config", `filter.${filter}.${kind}`, script);
  repo.git("config", "diff.a=b.textconv", script);
  for (const hook of ["post-checkout", "post-index-change", "reference-transaction", "fsmonitor-watchman"]) {
    mkdirSync(join(repo.folder, ".git/hooks"), { recursive: true });
    writeFileSync(join(repo.folder, ".git/hooks", hook), `#!/bin/sh\ntouch '${trace}'\n`, { mode: 0o755 });
  }
  mkdirSync(join(repo.folder, ".git/info"), { recursive: true });
  writeFileSync(join(repo.folder, ".git/info/attributes"), "a.pdf filter=a=b diff=a=b\nb.pdf filter=lfs\n");
  repo.write({ "preuves/1.1/a.pdf": "changé", "preuves/1.1/b.pdf": "changé" });
  const unsaved = findUnsaved(repo.folder, process.env, Object.keys(FILES), ["preuves", "quali.yaml"]);
  expect(unsaved.map(({ pourquoi }) => pourquoi)).toEqual(["modifie", "modifie"]);
  expect(readGitTree(repo.folder, "HEAD", "", process.env).list("")).toHaveLength(2);
  expect(existsSync(trace)).toBe(false);
});

test.each([
  ["ext::sh -c 'touch TRACE' %S", "protocol.ext.allow"],
  ["ssh://exemple.invalid/depot", "core.sshCommand"],
  ["espion://exemple.invalid/depot", "remote.origin.vcs"],
])("a content that is missing is not fetched from %s", (url, key) => {
  const origin = makeRepository(FILES);
  origin.git("config", "uploadpack.allowFilter", "true");
  const partial = makeRepository();
  const cloned = spawnSync(
    "git",
    ["clone", "--quiet", "--filter=blob:none", "--no-checkout", `file://${origin.folder}`, "clone"],
    { cwd: partial.folder },
  );
  expect(cloned.status).toBe(0);
  const folder = join(partial.folder, "clone");
  const { script, trace } = spyOf({ ...partial, folder });
  const config = (...args: string[]) => spawnSync("git", ["config", ...args], { cwd: folder });
  config("remote.origin.url", url.replace("TRACE", trace));
  config("protocol.allow", "always");
  config(key, key.endsWith("allow") ? "always" : key.endsWith("vcs") ? "ext" : script);
  expect(refusalOf(() => readGitTree(folder, "HEAD", "preuves", process.env))).toBe("contenu-absent");
  expect(refusalOf(() => findUnsaved(folder, process.env, [], ["preuves"]))).toBe("contenu-absent");
  expect(existsSync(trace)).toBe(false);
});

test("a git of the evidence folder’s own is never run", () => {
  const repo = makeRepository(FILES);
  const trace = join(repo.folder, "trace");
  writeFileSync(join(repo.folder, "git"), `#!/bin/sh\ntouch '${trace}'\n`, { mode: 0o755 });
  const env = { ...process.env, PATH: `.::${process.env.PATH}` };
  expect(readGitTree(repo.folder, "HEAD", "", env).list("")).toHaveLength(2);
  expect(existsSync(trace)).toBe(false);
});

/** A commit whose tree repeats itself: ten folders in each of ten folders, and so on. */
function bomb(repo: Repository, depth: number, leaf: string): void {
  const make = (entries: string) => {
    const { stdout } = spawnSync("git", ["mktree"], { cwd: repo.folder, input: entries, encoding: "utf8" });
    return stdout.trim();
  };
  let tree = make(leaf);
  for (let level = 0; level < depth; level += 1) {
    tree = make(Array.from({ length: 10 }, (_, i) => `040000 tree ${tree}\t${i}\n`).join(""));
  }
  repo.git("update-ref", "refs/heads/principale", repo.git("commit-tree", tree, "-m", "bombe").trim());
}

test("a tree of millions of entries in a few bytes is refused at once, empty folders too", () => {
  const repo = makeRepository(FILES);
  const blob = repo.git("rev-parse", "HEAD:quali.yaml").trim();
  const before = performance.now();
  bomb(repo, 7, `100644 blob ${blob}\tf\n`);
  expect(refusalOf(() => readGitTree(repo.folder, "HEAD", "", process.env))).toBe("trop-gros");
  bomb(repo, 9, "");
  expect(refusalOf(() => readGitTree(repo.folder, "HEAD", "3", process.env))).toBe("trop-gros");
  expect(performance.now() - before).toBeLessThan(15_000);
});

test("replaced and repeated contents: what the commit says, each read once", () => {
  const repo = makeRepository({ "a.txt": "vrai", "b.txt": "vrai" });
  writeFileSync(join(repo.folder, "autre"), "faux");
  const autre = repo.git("hash-object", "-w", "autre").trim();
  repo.git("replace", repo.git("rev-parse", "HEAD:a.txt").trim(), autre);
  const depot = readGitTree(repo.folder, "HEAD", "", process.env);
  for (const nom of ["a.txt", "b.txt"])
    expect(new TextDecoder().decode(depot.read(nom, 10)), nom).toBe("vrai");
});

test("parents that a repository gives to its commits: those that the commits say", () => {
  const repo = makeRepository(FILES);
  for (const _ of [1, 2]) repo.commit();
  const [last = "", , first = ""] = repo.git("rev-list", "HEAD").split("\n");
  mkdirSync(join(repo.folder, ".git/info"), { recursive: true });
  writeFileSync(join(repo.folder, ".git/info/grafts"), `${last} ${first}\n`);
  const repository = GitRepository.open(repo.folder, process.env);
  expect(firstParents(repository, repository.head())).toHaveLength(3);
});
