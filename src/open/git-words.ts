import type { GitError, RefusDeGit } from "../depot/git.ts";

/** Why git did not answer, and what to do, in a sentence. */
export function sayGitError({ refus, objet }: GitError): string {
  return WORDS[refus](objet);
}

const WORDS: Record<RefusDeGit, (objet: string) => string> = {
  "ref-refusee": (objet) => `« ${objet} » ne peut pas être une référence git.`,
  "ref-inconnue": (objet) => `la référence git « ${objet} » n’existe pas dans ce dépôt.`,
  "ref-hors-du-clone": (objet) =>
    `la référence git « ${objet} » n’est pas dans ce clone, qui est superficiel : « git fetch --unshallow » va chercher ` +
    "l’histoire entière, « git fetch origin <branche> » une branche.",
  "chemin-inconnu": (objet) =>
    `le chemin « ${objet} » n’existe pas à cette référence ; il part du sommet du dépôt.`,
  "trop-gros": (objet) => `« ${objet} » est trop gros : trop de fichiers, ou trop d’octets.`,
  "trop-long": () => "git n’a pas répondu à temps.",
  "pas-de-dossier": (objet) => `le dossier « ${objet} » n’existe pas.`,
  "pas-de-git": () => "la commande git n’est pas installée.",
  "pas-de-depot": () => "ce dossier n’est dans aucun dépôt git (-C <dossier> en désigne un autre).",
  "autre-proprietaire": () =>
    "git refuse ce dépôt, qui appartient à un autre utilisateur ; si vous vous y fiez, " +
    "« git config --global --add safe.directory <sommet du dépôt> » le lui dit.",
  "sans-arbre": () =>
    "ce dépôt git n’a pas d’arbre de travail (dépôt nu) : placez-vous dans une copie de travail.",
  "sans-commit": () => "ce dépôt git n’a encore aucun commit.",
  "contenu-absent": () =>
    "ce clone est partiel : le chemin existe, mais son contenu n’est pas ici, et rien n’est téléchargé. " +
    "« git fetch --refetch --no-filter » le rapatrie, ou clonez sans --filter.",
  "depot-abime": (objet) => `git ne peut pas lire ce dépôt : ${objet}.`,
};

export const SOUS_MODULE =
  "Ce dossier contient un sous-module de git, dont ce dépôt ne garde pas les fichiers.";

/** Contents that a partial clone left out. */
export function sayAbsent(count: number): string {
  const [which, them] =
    count === 1 ? ["un contenu n’est pas", "le"] : [`${count} contenus ne sont pas`, "les"];
  return (
    `Ce clone est partiel : ${which} ici, et rien n’est téléchargé. ` +
    `« git fetch --refetch --no-filter » ${them} rapatrie.`
  );
}
