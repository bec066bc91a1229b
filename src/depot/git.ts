import { spawnSync } from "node:child_process";
import type { Depot } from "./depot.ts";
import { type ContenuEnMemoire, MemoryDepot } from "./memory.ts";

export type RefusDeGit =
  | "ref-refusee"
  | "pas-de-git"
  | "pas-de-depot"
  | "ref-inconnue"
  | "chemin-inconnu"
  | "trop-gros";

/** Why a git tree could not be read. */
export class GitError extends Error {
  constructor(
    readonly refus: RefusDeGit,
    readonly objet: string,
  ) {
    super(`${refus}: ${objet}`);
  }
}

/** More than any référentiel: 64 MiB. */
const MAX_TREE = 64 * 1024 * 1024;

/** Nothing that a hostile repository configures may run, and nothing may be fetched. */
const HARDENED = [
  "-c",
  "core.fsmonitor=false",
  "-c",
  "core.hooksPath=/dev/null",
  "-c",
  "protocol.allow=never",
  "--no-pager",
  "--no-optional-locks",
  "--no-replace-objects",
  "--literal-pathspecs",
];

/**
 * What the repository around `dossier` holds at `ref`, at `chemin` (from its top) and below: paths keep their way
 * from the top. The work tree is neither read nor touched. Throws `GitError`.
 */
export function readGitTree(dossier: string, ref: string, chemin: string): Depot {
  if (ref === "" || ref.startsWith("-")) throw new GitError("ref-refusee", ref);
  const git = (args: readonly string[], input?: string) => run(dossier, args, input);
  if (git(["rev-parse", "--git-dir"]) === null) throw new GitError("pas-de-depot", dossier);
  const commit = git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`])
    ?.toString()
    .trim();
  if (!commit) throw new GitError("ref-inconnue", ref);
  const listing = git(["ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", chemin || "."]);
  const blobs = parseListing(listing?.toString() ?? "");
  if (blobs.length === 0) throw new GitError("chemin-inconnu", chemin);
  if (blobs.reduce((sum, { taille }) => sum + taille, 0) > MAX_TREE) throw new GitError("trop-gros", chemin);
  const contents = git(["cat-file", "--batch"], blobs.map(({ objet }) => `${objet}\n`).join(""));
  return new MemoryDepot(Object.fromEntries(readBatch(contents ?? Buffer.alloc(0), blobs)));
}

/**
 * Paths (from the top of the repository) that differ from the last commit in a folder, new ones included; null where
 * no repository holds it. Filters that the repository configures are not run.
 */
export function uncommittedPaths(dossier: string): string[] | null {
  if (run(dossier, ["rev-parse", "--git-dir"]) === null) return null;
  const names = run(dossier, ["config", "--name-only", "-z", "--get-regexp", "^filter\\."])?.toString() ?? "";
  const without = names
    .split("\0")
    .filter((name) => name !== "")
    .flatMap((name) => ["-c", `${name}=`]);
  const status = run(dossier, [
    ...without,
    "status",
    "--porcelain",
    "-z",
    "--untracked-files=all",
    "--",
    ".",
  ]);
  const entries = status?.toString().split("\0") ?? [];
  return entries.filter((entry) => /^.. /s.test(entry)).map((entry) => entry.slice(3));
}

function run(dossier: string, args: readonly string[], input = ""): Buffer | null {
  const { error, status, stdout } = spawnSync("git", [...HARDENED, ...args], {
    cwd: dossier,
    input,
    maxBuffer: 2 * MAX_TREE,
    stdio: ["pipe", "pipe", "ignore"],
  });
  if (error) throw new GitError("pas-de-git", dossier);
  return status === 0 ? stdout : null;
}

interface Blob {
  chemin: string;
  objet: string;
  taille: number;
  lien: boolean;
}

/** `100644 blob <object> <size>\t<path>` entries, NUL between them; submodules are left out. */
function parseListing(listing: string): Blob[] {
  return listing.split("\0").flatMap((entry) => {
    const [, mode, objet = "", taille, chemin] = /^(\d+) blob (\w+) +(\d+)\t(.+)$/s.exec(entry) ?? [];
    return chemin === undefined ? [] : [{ chemin, objet, taille: Number(taille), lien: mode === "120000" }];
  });
}

/** `<object> blob <size>\n<bytes>\n` for each blob asked for, in order. */
function readBatch(bytes: Buffer, blobs: readonly Blob[]): [string, ContenuEnMemoire][] {
  let at = 0;
  return blobs.map(({ chemin, taille, lien }) => {
    const start = bytes.indexOf(10, at) + 1;
    const content = bytes.subarray(start, start + taille);
    at = start + taille + 1;
    return [chemin, lien ? { lien: content.toString() } : new Uint8Array(content)];
  });
}
