import fs from "node:fs";
import path from "node:path";
import type { Depot } from "../depot/depot.ts";
import { DepotError } from "../depot/depot.ts";
import { DiskDepot } from "../depot/disk.ts";
import { type CommitGit, GitDepot, GitObjects, GitRepository } from "../depot/git.ts";
import { MemoryDepot } from "../depot/memory.ts";
import { MountedDepot } from "../depot/mounted.ts";
import type { Jour } from "../domain/jour.ts";
import { join } from "../load/structure/folders.ts";
import type { Io } from "../session/io.ts";
import { todayInParis } from "../session/today.ts";
import { existing, posix, upward } from "./places.ts";

/** A repository that holds structures, and how a depot around them is found in its commits. */
export interface DepotDeStructures {
  repository: GitRepository;
  objets: GitObjects;
  /** Folder of its work tree, absolute. */
  sommet: string;
  /** Folders of the structures, relative to the depot's root. */
  chemins: readonly string[];
  /** Names from its top to the depot's root; null where that root is above it. */
  racine: readonly string[] | null;
  /** The depot's root on disk. */
  dossier: string;
}

/** The repositories around some structures, each with its own. Throws `GitError` for one that is in none. */
export function openRepositories(
  { env }: Pick<Io, "env">,
  { racine, chemins }: { racine: string; chemins: readonly string[] },
): DepotDeStructures[] {
  const parSommet = new Map<string, string[]>();
  for (const chemin of chemins) {
    const folder = existing(path.join(racine, chemin));
    const sommet = upward(folder, ".git") ?? folder;
    parSommet.set(sommet, [...(parSommet.get(sommet) ?? []), chemin]);
  }
  return [...parSommet].map(([sommet, ici]) => {
    const inside = !path.relative(sommet, racine).split(path.sep).includes("..");
    const repository = GitRepository.open(inside ? racine : sommet, env);
    const names = repository.prefix().split("/").filter(Boolean);
    const objets = new GitObjects(repository);
    return { repository, objets, sommet, chemins: ici, racine: inside ? names : null, dossier: racine };
  });
}

/** The depot around the structures, as a tree of the repository holds it; what lies outside of the repository is as it is. */
export function depotAt({ objets, sommet, racine, dossier }: DepotDeStructures, arbre: string): Depot {
  if (!racine) {
    const point = posix(path.relative(dossier, sommet));
    return new MountedDepot(new DiskDepot(dossier), point, new GitDepot(objets, arbre, []));
  }
  try {
    return new GitDepot(objets, arbre, racine);
  } catch (error) {
    if (error instanceof DepotError) return new MemoryDepot({});
    throw error;
  }
}

/** Names from the top of the repository to a folder of the depot. */
export function namesTo({ racine, sommet, dossier }: DepotDeStructures, chemin: string): string[] {
  const below = racine ? chemin : posix(path.relative(sommet, path.join(dossier, chemin)));
  return [...(racine ?? []), ...below.split("/").filter(Boolean)];
}

/** Folder of the depot that is named from the top of the repository; null where it lies outside of the depot. */
export function placeFromTop(structures: DepotDeStructures, fromTop: string): string | null {
  const { racine, sommet, dossier } = structures;
  if (!racine) return join(posix(path.relative(dossier, sommet)), fromTop);
  const names = fromTop.split("/").filter(Boolean);
  const inside = racine.every((nom, rang) => nom === names[rang]);
  return inside ? names.slice(racine.length).join("/") : null;
}

/** The day, in Paris, on which a commit entered the history. */
export function dayOfCommit({ instant }: Pick<CommitGit, "instant">): Jour {
  return todayInParis(new Date(instant * 1000));
}

/** True where a folder of the work tree holds a structure now. */
export function isStructureNow({ sommet }: DepotDeStructures, chemin: string, fichier: string): boolean {
  return fs.existsSync(path.join(sommet, chemin, fichier));
}
