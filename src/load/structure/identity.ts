import type { Depot } from "../../depot/depot.ts";
import { Folders } from "./folders.ts";
import { sayInterrupted } from "./interrompue.ts";
import { readQualiYaml } from "./quali-yaml.ts";

/** How a structure is named, without loading it; null where it could not be loaded. */
export function readNaming(
  depot: Depot,
  chemin: string,
): { id: string; nom: string; fictif?: boolean } | null {
  const folders = new Folders(depot, chemin);
  if (sayInterrupted(folders)) return null;
  const structure = readQualiYaml(folders).lu?.yaml.structure;
  if (!structure) return null;
  const { id, nom, fictif } = structure;
  return { id, nom, ...(fictif !== undefined && { fictif }) };
}

/** Its id alone, likewise. */
export function readIdentity(depot: Depot, chemin: string): string | null {
  return readNaming(depot, chemin)?.id ?? null;
}
