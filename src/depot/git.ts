import type { Depot } from "./depot.ts";
import { GitError } from "./git/errors.ts";
import type { Environnement } from "./git/program.ts";
import { GitRepository } from "./git/repository.ts";
import { type ContenuEnMemoire, MemoryDepot } from "./memory.ts";

export { type CommitGit, firstParents, readCommits } from "./git/commits.ts";
export { GitDepot } from "./git/depot.ts";
export { GitError, type RefusDeGit } from "./git/errors.ts";
export { GitObjects } from "./git/objects.ts";
export type { Environnement } from "./git/program.ts";
export { GitRepository } from "./git/repository.ts";
export { findUnsaved, type NonEnregistre } from "./git/saved.ts";

/** More than any référentiel: 64 MiB, and some 40,000 files and folders. */
const MAX_TREE = 64 * 1024 * 1024;
const MAX_LIST = 4 * 1024 * 1024;

/**
 * What the repository around `dossier` holds at `ref`, at `chemin` (from its top) and below: paths keep their way
 * from the top. The work tree is neither read nor touched. Throws `GitError`.
 */
export function readGitTree(dossier: string, ref: string, chemin: string, env: Environnement): Depot {
  if (ref === "" || ref.startsWith("-")) throw new GitError("ref-refusee", ref);
  const repository = GitRepository.open(dossier, env);
  if (/(^|\/)\.\.?(\/|$)|^\//.test(chemin)) throw new GitError("chemin-inconnu", chemin);
  const commit = repository.commit(ref);
  const scope = { chemins: chemin === "" ? [] : [chemin], max: MAX_LIST };
  // a list without sizes first: it never needs what a partial clone left out, so that a wrong path is told as such
  const all = named(chemin, () => repository.tree(commit, scope));
  if (all.length === 0) throw new GitError("chemin-inconnu", chemin);
  const leaves = named(chemin, () => repository.tree(commit, { ...scope, tailles: true })).filter(
    ({ genre }) => genre !== "sous-module",
  );
  const total = leaves.reduce((sum, { taille }) => sum + (taille ?? 0), 0);
  if (total > MAX_TREE) throw new GitError("trop-gros", chemin);
  const blobs = repository.blobs(leaves);
  const contents = leaves.map(({ chemin: nom, genre, objet }): [string, ContenuEnMemoire] => {
    const bytes = blobs.get(objet) ?? new Uint8Array();
    return [nom, genre === "lien" ? { lien: new TextDecoder().decode(bytes) } : bytes];
  });
  return new MemoryDepot(Object.fromEntries(contents));
}

/** What is too big, or not here, is what was asked for. */
function named<T>(chemin: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof GitError) || !["trop-gros", "contenu-absent"].includes(error.refus)) throw error;
    throw new GitError(error.refus, chemin);
  }
}
