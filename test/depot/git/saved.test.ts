import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findUnsaved, GitError } from "../../../src/depot/git.ts";
import { makeRepository, type Repository } from "../../support/repository.ts";

const FILES = { "quali.yaml": "version: 1\n", "preuves/1.1/a.pdf": "a", "preuves/1.1/b.txt": "un\ndeux\n" };
const ROOTS = ["quali.yaml", "preuves"];

function unsaved({ folder }: Repository, files = Object.keys(FILES), env = process.env): string[] {
  return findUnsaved(folder, env, files, ROOTS).map(({ chemin, pourquoi }) => `${pourquoi} ${chemin}`);
}

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof GitError) return error.refus;
    throw error;
  }
  return "répondu";
}

test("a file is saved when the last commit holds its very bytes, and only then", () => {
  const repo = makeRepository(FILES);
  expect(unsaved(repo)).toEqual([]);
  repo.write({ "preuves/1.1/a.pdf": "b", "preuves/1.1/neuf.pdf": "n" });
  unlinkSync(join(repo.folder, "preuves/1.1/b.txt"));
  repo.git("add", "--all");
  expect(unsaved(repo, ["quali.yaml", "preuves/1.1/a.pdf", "preuves/1.1/neuf.pdf"])).toEqual([
    "modifie preuves/1.1/a.pdf",
    "absent-du-disque preuves/1.1/b.txt",
    "hors-du-commit preuves/1.1/neuf.pdf",
  ]);
});

test("no flag of the index, and no broken index, makes a changed file a saved one", () => {
  const repo = makeRepository(FILES);
  repo.write({ "preuves/1.1/a.pdf": "b" });
  repo.git("update-index", "--assume-unchanged", "preuves/1.1/a.pdf");
  expect(unsaved(repo)).toEqual(["modifie preuves/1.1/a.pdf"]);
  writeFileSync(join(repo.folder, ".git/index"), "abîmé");
  expect(unsaved(repo)).toEqual(["modifie preuves/1.1/a.pdf"]);
});

test("an ignored folder is not saved, though git calls it clean", () => {
  const repo = makeRepository({ ".gitignore": "preuves\n", "quali.yaml": "version: 1\n" });
  repo.write({ "preuves/1.1/a.pdf": "a" });
  expect(repo.git("status", "--porcelain")).toBe("");
  expect(unsaved(repo, ["quali.yaml", "preuves/1.1/a.pdf"])).toEqual(["hors-du-commit preuves/1.1/a.pdf"]);
});

test("other line ends are the same text where git was told so, and only there", () => {
  const repo = makeRepository(FILES);
  repo.write({ "preuves/1.1/b.txt": "un\r\ndeux\r\n" });
  expect(unsaved(repo)).toEqual(["modifie preuves/1.1/b.txt"]);
  repo.git("config", "core.autocrlf", "true");
  expect(unsaved(repo)).toEqual([]);
  repo.write({ ".gitattributes": "*.txt -text\n" });
  expect(unsaved(repo)).toEqual(["modifie preuves/1.1/b.txt"]);
  repo.git("config", "core.autocrlf", "false");
  repo.write({ ".gitattributes": "*.txt text\n" });
  expect(unsaved(repo)).toEqual([]);
});

test("a file kept by LFS is saved where the store holds its bytes", () => {
  const oid = createHash("sha256").update("gros").digest("hex");
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 4\n`;
  const repo = makeRepository({ ...FILES, "preuves/1.1/a.pdf": pointer });
  repo.write({ ".gitattributes": "*.pdf filter=lfs -text\n", "preuves/1.1/a.pdf": "gros" });
  expect(unsaved(repo)).toEqual(["modifie preuves/1.1/a.pdf"]);
  const store = `.git/lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}`;
  repo.write({ [store]: "faux" });
  expect(unsaved(repo)).toEqual(["modifie preuves/1.1/a.pdf"]);
  repo.write({ [store]: "gros" });
  expect(unsaved(repo)).toEqual([]);
});

test("a link is compared by where it leads, and never followed", () => {
  const repo = makeRepository(FILES);
  symlinkSync("a.pdf", join(repo.folder, "preuves/1.1/lien.pdf"));
  repo.commit();
  const files = [...Object.keys(FILES), "preuves/1.1/lien.pdf"];
  expect(unsaved(repo, files)).toEqual([]);
  unlinkSync(join(repo.folder, "preuves/1.1/lien.pdf"));
  writeFileSync(join(repo.folder, "preuves/1.1/lien.pdf"), "a.pdf");
  expect(unsaved(repo, files)).toEqual(["modifie preuves/1.1/lien.pdf"]);
});

test("the ways in which nothing can be proved are told apart", () => {
  const repo = makeRepository();
  repo.write(FILES);
  const asked = (folder = repo.folder, env: NodeJS.ProcessEnv = process.env) =>
    refusal(() => findUnsaved(folder, env, Object.keys(FILES), ROOTS));
  expect(asked()).toBe("sans-commit");
  repo.commit();
  expect(asked()).toBe("répondu");
  expect(asked(repo.folder, { PATH: "/nonexistent" })).toBe("pas-de-git");
  expect(asked(join(repo.folder, "absent"))).toBe("pas-de-dossier");
  expect(asked(join(repo.folder, ".git"))).toBe("sans-arbre");
  writeFileSync(join(repo.folder, ".git/config"), "[core\n");
  expect(asked()).toBe("depot-abime");
  renameSync(join(repo.folder, ".git"), join(repo.folder, "ailleurs"));
  expect(asked()).toBe("pas-de-depot");
  rmSync(repo.folder, { recursive: true });
});

test("a commit that lost an object is no proof", () => {
  const repo = makeRepository(FILES);
  const objet = repo.git("rev-parse", "HEAD:preuves/1.1/a.pdf").trim();
  const chemin = join(repo.folder, ".git/objects", objet.slice(0, 2), objet.slice(2));
  chmodSync(chemin, 0o644);
  rmSync(chemin);
  expect(unsaved(repo)).toEqual(["contenu-absent preuves/1.1/a.pdf"]);
});

test("the folder alone says which repository is asked", () => {
  const dirty = makeRepository(FILES);
  dirty.write({ "preuves/1.1/a.pdf": "b" });
  const clean = makeRepository({ ...FILES, "preuves/1.1/a.pdf": "b" });
  const env = {
    ...process.env,
    GIT_DIR: join(clean.folder, ".git"),
    GIT_WORK_TREE: clean.folder,
    GIT_INDEX_FILE: join(clean.folder, ".git/index"),
    GIT_OBJECT_DIRECTORY: join(clean.folder, ".git/objects"),
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: "core.worktree",
    GIT_CONFIG_VALUE_0: clean.folder,
  };
  expect(unsaved(dirty, Object.keys(FILES), env)).toEqual(["modifie preuves/1.1/a.pdf"]);
});

test("a repository hidden among the files, with a work tree of its choosing, proves nothing", () => {
  const repo = makeRepository({ "ailleurs.txt": "a" });
  const planted = join(repo.folder, "piege");
  mkdirSync(join(planted, "objects"), { recursive: true });
  mkdirSync(join(planted, "refs"));
  writeFileSync(join(planted, "HEAD"), "ref: refs/heads/principale\n");
  writeFileSync(join(planted, "config"), "[core]\nrepositoryformatversion = 0\nbare = false\nworktree = .\n");
  expect(refusal(() => findUnsaved(planted, process.env, ["quali.yaml"], ROOTS))).not.toBe("répondu");
});
