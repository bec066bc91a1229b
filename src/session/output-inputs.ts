import path from "node:path";
import { DepotError } from "../depot/depot.ts";
import { DiskDepot } from "../depot/disk.ts";
import { loadEspace } from "../load/espace/load.ts";
import { loadStructure } from "../load/structure/load.ts";

/** Folders around a file. */
interface Around {
  structure: string | undefined;
  espace: string | undefined;
}

/** True for a file that a fiche, quali.yaml or quali-espace.yaml names. */
export function isNamed(chemin: string, { structure, espace }: Around): boolean {
  return (
    (espace !== undefined && isShared(relative(espace, chemin), espace)) ||
    (structure !== undefined && isDeclared(relative(structure, chemin), structure))
  );
}

function isShared(chemin: string, espace: string): boolean {
  const lu = opened(espace, (depot) => loadEspace(depot, "").espace);
  const folders = lu ? [...lu.partage, ...lu.referentiels.map((one) => one.chemin)] : [];
  return folders.some((folder) => chemin.startsWith(`${folder}/`));
}

function isDeclared(chemin: string, structure: string): boolean {
  const lue = opened(structure, (depot) => loadStructure(depot, "").structure);
  return lue !== null && (lue.fichiersDeclares.has(chemin) || lue.yaml.apparence?.logo === chemin);
}

function opened<T>(folder: string, read: (depot: DiskDepot) => T | null): T | null {
  try {
    return read(new DiskDepot(folder));
  } catch (error) {
    if (error instanceof DepotError) return null;
    throw error;
  }
}

function relative(folder: string, chemin: string): string {
  return path.relative(folder, chemin).split(path.sep).join("/").normalize("NFC");
}
