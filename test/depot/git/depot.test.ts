import { createHash } from "node:crypto";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test, vi } from "vitest";
import type { Depot } from "../../../src/depot/depot.ts";
import { DiskDepot } from "../../../src/depot/disk.ts";
import { firstParents, GitDepot, GitObjects, GitRepository } from "../../../src/depot/git.ts";
import { MountedDepot } from "../../../src/depot/mounted.ts";
import { makeRepository, type Repository } from "../../support/repository.ts";

vi.setConfig({ testTimeout: 300_000 });

const env = { PATH: process.env.PATH };
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function depotOf({ folder }: Repository, racine: readonly string[] = [], brought = true): Depot {
  const repository = GitRepository.open(folder, env);
  const objets = new GitObjects(repository);
  const [head] = firstParents(repository, repository.head());
  if (!head) throw new Error("no commit");
  if (brought) objets.bring([head.arbre]);
  return new GitDepot(objets, head.arbre, racine);
}

/** All that a depot tells of what lies below a folder. */
function tell(depot: Depot, chemin = ""): unknown[] {
  return depot.list(chemin).flatMap((entree): unknown[] => {
    const below = chemin === "" ? entree.nom : `${chemin}/${entree.nom}`;
    if (entree.genre === "dossier" && !entree.lien) return [entree, ...tell(depot, below)];
    if (entree.genre !== "fichier") return [entree];
    return [entree, depot.stat(below), text(depot.read(below, 1e6))];
  });
}

const FILES = {
  "s/quali.yaml": "version: 1\n",
  "s/preuves/15.3/b.txt": "bbbb",
  "s/preuves/15.3/été.txt": "e",
  "s/preuves/15.3/a\\b.txt": "x",
  "s/vide.bin": "",
  "autre/c.txt": "c",
};

function withLinks(): Repository {
  const repo = makeRepository();
  repo.write(FILES);
  const links = {
    "s/liens/dedans": "../preuves/15.3/b.txt",
    "s/liens/dossier": "../preuves",
    "s/liens/boucle": "boucle",
    "s/liens/detour": "../../s/preuves/15.3/b.txt",
    "s/liens/dehors": "../../autre/c.txt",
    "s/liens/absolu": "/etc",
    "s/liens/perdu": "nulle-part",
    "s/liens/git": "../../.git/config",
  };
  for (const [name, target] of Object.entries(links)) {
    mkdirSync(dirname(join(repo.folder, name)), { recursive: true });
    symlinkSync(target, join(repo.folder, name));
  }
  repo.commit("2024-05-30");
  return repo;
}

test("a commit is told as its checkout is: names, links, sizes, bytes", () => {
  const repo = withLinks();
  const disk = tell(new DiskDepot(join(repo.folder, "s")));
  expect(tell(depotOf(repo, ["s"]))).toEqual(disk);
  expect(tell(depotOf(repo, ["s"], false))).toEqual(disk);
});

test("links that lead to links end, however many ways they make", () => {
  const repo = makeRepository();
  mkdirSync(join(repo.folder, "d"));
  for (let n = 0; n < 30; n += 1) symlinkSync(`l${n + 1}/../l${n + 1}`, join(repo.folder, `d/l${n}`));
  symlinkSync(".", join(repo.folder, "d/l30"));
  repo.commit("2024-05-30");
  const start = performance.now();
  expect(depotOf(repo).list("d").length).toBe(31);
  expect(performance.now() - start).toBeLessThan(5_000);
});

test("a long content is read in parts, a Git LFS pointer stands for what the store holds", () => {
  const repo = makeRepository();
  const long = Buffer.alloc(5 * 1024 * 1024, "quali");
  const gros = "le fichier lui-même";
  const oid = createHash("sha256").update(gros).digest("hex");
  const pointer = (one: string) =>
    `version https://git-lfs.github.com/spec/v1\noid sha256:${one}\nsize ${gros.length}\n`;
  writeFileSync(join(repo.folder, "long.bin"), long);
  repo.write({ "a.pdf": pointer(oid), "b.pdf": pointer("0".repeat(64)) });
  repo.commit("2024-05-30");
  repo.write({ [`.git/lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}`]: gros });
  const depot = depotOf(repo);
  const lecture = depot.open("long.bin");
  expect([lecture.taille, text(lecture.read(5_000_000, 5))]).toEqual([long.length, "quali"]);
  lecture.close();
  expect([text(depot.read("a.pdf", 100)), depot.stat("a.pdf").taille]).toEqual([
    gros,
    Buffer.byteLength(gros),
  ]);
  expect(text(depot.read("b.pdf", 1000))).toBe(pointer("0".repeat(64)));
});

test("a submodule is an empty folder; a name that is not UTF-8 is written out", () => {
  const repo = makeRepository({ "a.txt": "a" });
  const blob = repo.git("rev-parse", "HEAD:a.txt").trim();
  const commit = repo.git("rev-parse", "HEAD").trim();
  repo.git("update-index", "--add", "--cacheinfo", `160000,${commit},module`);
  repo.git("update-index", "--add", "--cacheinfo", `100644,${blob},a/b/c.txt`);
  const tree = repo.git("write-tree").trim();
  const objets = new GitObjects(GitRepository.open(repo.folder, env));
  const depot = new GitDepot(objets, tree, []);
  expect(depot.list("")).toEqual([
    { nom: "a", genre: "dossier" },
    { nom: "a.txt", genre: "fichier" },
    { nom: "module", genre: "dossier" },
  ]);
  expect([depot.list("module"), objets.folder(tree).holdsModule()]).toEqual([[], true]);
});

test("commits come with their days, by first parents, the newest first", () => {
  const repo = makeRepository();
  repo.write({ a: "1" });
  repo.commit("2024-01-10");
  repo.git("checkout", "--quiet", "-b", "branche");
  repo.write({ b: "1" });
  repo.commit("2024-01-20");
  repo.git("checkout", "--quiet", "principale");
  repo.git("merge", "--quiet", "--no-ff", "-m", "fusion", "branche");
  const repository = GitRepository.open(repo.folder, env);
  const commits = firstParents(repository, repository.head());
  expect(commits.map(({ parents }) => parents.length)).toEqual([2, 0]);
  expect(commits[1]?.instant).toBe(Date.parse("2024-01-10T12:00:00Z") / 1000);
  expect(repository.isShallow()).toBe(false);
});

test("a folder of a depot may be another depot", () => {
  const repo = withLinks();
  const depot = new MountedDepot(new DiskDepot(repo.folder), "s", depotOf(repo, ["s"]));
  writeFileSync(join(repo.folder, "s/quali.yaml"), "changé");
  writeFileSync(join(repo.folder, "autre/c.txt"), "changé");
  expect(text(depot.read("s/quali.yaml", 100))).toBe("version: 1\n");
  expect(text(depot.read("autre/c.txt", 100))).toBe("changé");
  expect(depot.stat("s/liens/dedans").reel).toBe("s/preuves/15.3/b.txt");
  expect(depot.stat("s").reel).toBe("s");
  expect(() => depot.read("s/absent", 1)).toThrow("s/absent");
});
