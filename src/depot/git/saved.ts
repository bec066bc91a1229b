import { createHash } from "node:crypto";
import { lstatSync, readlinkSync } from "node:fs";
import path from "node:path";
import { chunksOf } from "./bytes.ts";
import type { Environnement } from "./program.ts";
import { type FeuilleGit, GitRepository } from "./repository.ts";
import { conversionsOf, isKeptByLfs } from "./text.ts";

/** A file that the last commit could not give back. */
export interface NonEnregistre {
  /** Relative to the folder asked about. */
  chemin: string;
  pourquoi: "hors-du-commit" | "modifie" | "absent-du-disque" | "sous-module" | "contenu-absent";
}

/**
 * Of files of a folder (relative to it, as the disk names them), those that the last commit does not hold with these
 * very bytes; and what it holds at or below `racines` that is not on disk. Neither the index nor any filter is asked:
 * the bytes are hashed here. Throws `GitError` where nothing can be proved.
 */
export function findUnsaved(
  dossier: string,
  env: Environnement,
  fichiers: readonly string[],
  racines: readonly string[],
): NonEnregistre[] {
  const repository = GitRepository.open(dossier, env);
  const prefix = repository.prefix();
  const leaves = repository.tree(repository.head(), { chemins: racines.map((racine) => prefix + racine) });
  const committed = new Map(
    leaves.map((leaf) => [leaf.chemin.slice(prefix.length).normalize("NFC"), leaf] as const),
  );
  const absent = new Set(repository.missing(leaves.filter(isContent).map(({ objet }) => objet)));
  const differing: { chemin: string; leaf: FeuilleGit }[] = [];
  const unsaved: NonEnregistre[] = [];
  for (const chemin of fichiers) {
    const leaf = committed.get(chemin.normalize("NFC"));
    if (!leaf) unsaved.push({ chemin, pourquoi: "hors-du-commit" });
    else if (absent.has(leaf.objet)) unsaved.push({ chemin, pourquoi: "contenu-absent" });
    else if (isContent(leaf) && objectOf(path.join(dossier, chemin), leaf) !== leaf.objet)
      differing.push({ chemin, leaf });
  }
  const modified = stillDiffering(repository, dossier, differing);
  return [...unsaved, ...modified, ...notOnDisk(committed, fichiers)].sort(byPath);
}

function isContent({ genre }: FeuilleGit): boolean {
  return genre !== "sous-module";
}

function notOnDisk(committed: ReadonlyMap<string, FeuilleGit>, fichiers: readonly string[]): NonEnregistre[] {
  const onDisk = new Set(fichiers.map((chemin) => chemin.normalize("NFC")));
  return [...committed].flatMap(([chemin, { genre }]): NonEnregistre[] => {
    if (genre === "sous-module") return [{ chemin, pourquoi: "sous-module" }];
    return onDisk.has(chemin) ? [] : [{ chemin, pourquoi: "absent-du-disque" }];
  });
}

/** Files whose bytes are not those of the commit, but for those of which git keeps another form, as it was told to. */
function stillDiffering(
  repository: GitRepository,
  dossier: string,
  files: readonly { chemin: string; leaf: FeuilleGit }[],
): NonEnregistre[] {
  if (files.length === 0) return [];
  const conversions = conversionsOf(
    repository,
    files.map(({ chemin }) => chemin),
  );
  return files
    .filter(({ chemin, leaf }) => {
      const conversion = conversions.get(chemin);
      const absolute = path.join(dossier, chemin);
      if (leaf.genre !== "fichier") return true;
      if (conversion === "lfs") return !isKeptByLfs(repository, absolute, leaf);
      return conversion !== "lignes" || objectOf(absolute, leaf, true) !== leaf.objet;
    })
    .map(({ chemin }) => ({ chemin, pourquoi: "modifie" }));
}

/**
 * Name that git gives to the bytes of a file, or to the target of a link; null where the disk holds another kind of
 * thing. `lignes`: with LF in the place of CRLF.
 */
function objectOf(chemin: string, { genre, objet }: FeuilleGit, lignes = false): string | null {
  const stats = lstatSync(chemin, { throwIfNoEntry: false });
  const hash = createHash(objet.length === 64 ? "sha256" : "sha1");
  if (genre === "lien") {
    if (!stats?.isSymbolicLink()) return null;
    const target = Buffer.from(readlinkSync(chemin));
    return hash.update(`blob ${target.length}\0`).update(target).digest("hex");
  }
  if (!stats?.isFile()) return null;
  if (lignes) {
    const bytes = Buffer.concat([...chunksOf(chemin)]);
    const text = Buffer.from(bytes.toString("latin1").replace(/\r\n/g, "\n"), "latin1");
    return hash.update(`blob ${text.length}\0`).update(text).digest("hex");
  }
  hash.update(`blob ${stats.size}\0`);
  for (const chunk of chunksOf(chemin)) hash.update(chunk);
  return hash.digest("hex");
}

function byPath(a: { chemin: string }, b: { chemin: string }): number {
  return a.chemin < b.chemin ? -1 : a.chemin > b.chemin ? 1 : 0;
}
