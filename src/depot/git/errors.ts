/** Why git did not answer. */
export type RefusDeGit =
  | "ref-refusee"
  | "ref-inconnue"
  | "ref-hors-du-clone"
  | "chemin-inconnu"
  | "trop-gros"
  | "trop-long"
  | "pas-de-dossier"
  | "pas-de-git"
  | "pas-de-depot"
  | "autre-proprietaire"
  | "sans-arbre"
  | "sans-commit"
  | "contenu-absent"
  | "depot-abime";

/** Why a repository could not be read. `objet`: what was asked for, or what git said of a broken one. */
export class GitError extends Error {
  constructor(
    readonly refus: RefusDeGit,
    readonly objet: string,
  ) {
    super(`${refus}: ${objet}`);
  }
}

/** What git writes, in its plain language, where it stops: the first that fits. */
const SAID: readonly (readonly [RegExp, RefusDeGit])[] = [
  [/detected dubious ownership/, "autre-proprietaire"],
  [/not a git repository/, "pas-de-depot"],
  [/must be run in a work tree|cannot use bare repository/, "sans-arbre"],
  [/could not fetch|promisor remote|lazy fetching disabled|filtered out/, "contenu-absent"],
];

export function refusalOfGit(said: string): GitError {
  const refus = SAID.find(([words]) => words.test(said))?.[1] ?? "depot-abime";
  const lines = said.split("\n");
  const fatal = lines.find((line) => line.startsWith("fatal: ")) ?? lines[0] ?? "";
  return new GitError(refus, fatal.replace(/^fatal: /, ""));
}
