import path from "node:path";
import { type Environnement, findUnsaved, GitError, type NonEnregistre } from "../../../depot/git.ts";
import { isGitName } from "../../../depot/path.ts";
import { compter } from "../../../domain/francais.ts";
import { isLitter } from "../../../load/structure/names.ts";
import { sayGitError } from "../../../open/git-words.ts";
import { UserError } from "../../../session/user-error.ts";

interface Dossier {
  /** Absolute. */
  folder: string;
  /** As the user names it. */
  chemin: string;
  /** Every file that the migration may move or write, relative to the folder, as the disk names it. */
  fichiers: readonly string[];
}

/** Throws `UserError` where the last commit could not give back, byte for byte, what a migration touches. */
export function refuseUnsaved(
  { folder, chemin, fichiers }: Dossier,
  racines: readonly string[],
  env: Environnement,
): void {
  let unsaved: NonEnregistre[];
  try {
    unsaved = findUnsaved(folder, env, fichiers, racines);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UserError(`« ${chemin} » : ${unproved(error)}`);
  }
  const inner = repositoriesAmong(fichiers);
  const inside = (file: string) => inner.some((dossier) => file.startsWith(`${dossier}/`));
  // repositories among the evidence are told by themselves;
  // what systems leave behind is carried over like the rest, and nobody wants it back
  const told = unsaved.filter(
    ({ chemin: file, pourquoi }) =>
      pourquoi !== "sous-module" &&
      !(pourquoi === "hors-du-commit" && (isLitter(path.posix.basename(file)) || inside(file))),
  );
  const [first] = told;
  if (!first) return;
  const others =
    told.length > 1
      ? ` (et ${compter(told.length - 1, "autre fichier", "autres fichiers")} dans ce cas)`
      : "";
  throw new UserError(
    `« ${chemin} » n’est pas entièrement enregistré dans git : ${first.chemin} ${WHY[first.pourquoi]}${others}. ` +
      "Enregistrez-le (git add, git commit), ou ajoutez --allow-dirty.",
  );
}

const WHY: Record<NonEnregistre["pourquoi"], string> = {
  "hors-du-commit": "n’est pas dans le dernier commit, ou .gitignore l’écarte",
  modifie: "a changé depuis le dernier commit",
  "absent-du-disque":
    "est dans le dernier commit mais pas sur le disque (effacé, ou écarté par « git sparse-checkout »)",
  "sous-module": "est un sous-module, que la migration arracherait",
  "contenu-absent": "n’a pas son contenu dans ce clone partiel",
};

function unproved(error: GitError): string {
  const afterwards = "ou ajoutez --allow-dirty.";
  switch (error.refus) {
    case "pas-de-depot":
      return (
        "ce dossier n’est pas dans un dépôt git : rien ne permettrait de revenir en arrière. " +
        `Faites-en un (git init, puis git add . et git commit -m « Avant la migration »), ${afterwards}`
      );
    case "sans-commit":
      return `ce dépôt git n’a encore aucun commit. Enregistrez le dossier (git add . puis git commit), ${afterwards}`;
    default:
      return `rien ne prouve que ce dossier est enregistré : ${sayGitError(error)} Sinon, ajoutez --allow-dirty.`;
  }
}

/** Folders among the evidence that are repositories of their own: moved, they would be torn off. */
export function repositoriesAmong(fichiers: readonly string[]): string[] {
  const found = fichiers.flatMap((file) => {
    const names = file.split("/");
    const at = names.findIndex(isGitName);
    return at < 0 ? [] : [names.slice(0, at).join("/")];
  });
  return [...new Set(found)];
}

export function sayRepository(dossier: string): string {
  return (
    `${dossier} est un sous-module, ou un autre dépôt git : le déplacer le casserait. Sortez-le du dossier de preuves ` +
    "(git submodule deinit, git rm), ou gardez-en une copie sans .git."
  );
}
