import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { GitError, readGitTree } from "../../src/depot/git.ts";

const repo = mkdtempSync(join(tmpdir(), "git-"));
afterAll(() => rmSync(repo, { recursive: true }));

const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=essai", "-c", "user.email=essai@example.org", ...args], {
    cwd: repo,
  });

git("init", "--quiet");
mkdirSync(join(repo, "dossier été"));
writeFileSync(join(repo, "dossier été", "a.yaml"), "version: 1\n");
writeFileSync(join(repo, "dossier été", "vide.yaml"), "");
writeFileSync(join(repo, "ailleurs.txt"), "non");
symlinkSync("a.yaml", join(repo, "dossier été", "lien.yaml"));
git("add", ".");
git("commit", "--quiet", "-m", "premier");
git("tag", "v1");
writeFileSync(join(repo, "dossier été", "a.yaml"), "version: 2\n");

function refusal(ref: string, chemin: string, dossier = repo): string {
  try {
    readGitTree(dossier, ref, chemin, process.env);
  } catch (error) {
    if (error instanceof GitError) return error.refus;
    throw error;
  }
  return "lu";
}

test("reads what a commit holds, not the work tree, from the asked path down", () => {
  const depot = readGitTree(repo, "v1", "dossier été", process.env);
  const text = (chemin: string) => new TextDecoder().decode(depot.read(chemin, 100));
  expect(text("dossier été/a.yaml")).toBe("version: 1\n");
  expect(text("dossier été/lien.yaml")).toBe("version: 1\n");
  expect(text("dossier été/vide.yaml")).toBe("");
  expect(depot.list("").map(({ nom }) => nom)).toEqual(["dossier été"]);
  expect(
    readGitTree(join(repo, "dossier été"), "HEAD", "", process.env)
      .list("")
      .map(({ nom }) => nom),
  ).toEqual(["ailleurs.txt", "dossier été"]);
});

test("refuses what is not there, and what looks like an option", () => {
  expect(refusal("v2", "ailleurs.txt")).toBe("ref-inconnue");
  expect(refusal("v1:ailleurs.txt", "")).toBe("ref-inconnue");
  expect(refusal("v1", "absent")).toBe("chemin-inconnu");
  expect(refusal("v1", "../dehors")).toBe("chemin-inconnu");
  expect(refusal("--output=pris", "ailleurs.txt")).toBe("ref-refusee");
  expect(refusal("", "ailleurs.txt")).toBe("ref-refusee");
  expect(refusal("v1", "--output=pris")).toBe("chemin-inconnu");
  expect(existsSync(join(repo, "pris"))).toBe(false);
  const outside = mkdtempSync(join(tmpdir(), "sans-git-"));
  expect(refusal("v1", "", outside)).toBe("pas-de-depot");
  rmSync(outside, { recursive: true });
});
