import { GitError } from "./errors.ts";
import type { GitRepository } from "./repository.ts";

/** A commit, as it says itself. */
export interface CommitGit {
  id: string;
  arbre: string;
  parents: readonly string[];
  /** When it entered this history, in seconds since 1970. */
  instant: number;
  /** When its author wrote it, likewise. */
  ecrit: number;
}

/** Commits by their names, in the same order. Throws `GitError` where one is not here. */
export function readCommits(repository: GitRepository, ids: readonly string[]): CommitGit[] {
  const found = repository.objects(ids);
  return ids.map((id) => {
    const objet = found.get(id);
    if (!objet) throw new GitError("contenu-absent", id);
    return parseCommit(id, new TextDecoder().decode(objet.octets));
  });
}

/** The commits from this one back, by first parents alone, the newest first; as far as a shallow clone reaches. */
export function firstParents(repository: GitRepository, commit: string): CommitGit[] {
  const said = repository.run(["rev-list", "--first-parent", "--end-of-options", commit]);
  return readCommits(repository, said.split("\n").filter(Boolean));
}

function parseCommit(id: string, text: string): CommitGit {
  const head = text.slice(0, text.indexOf("\n\n")).split("\n");
  const all = (key: string) => head.flatMap((line) => (line.startsWith(key) ? [line.slice(key.length)] : []));
  const [arbre] = all("tree ");
  if (arbre === undefined) throw new GitError("depot-abime", id);
  const when = (key: string) => Number(/ (-?\d{1,12}) [+-]\d{4}$/.exec(all(key)[0] ?? "")?.[1] ?? 0);
  return {
    id,
    arbre,
    parents: all("parent "),
    instant: when("committer "),
    ecrit: when("author "),
  };
}
