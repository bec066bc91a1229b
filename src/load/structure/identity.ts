import type { Depot } from "../../depot/depot.ts";
import { Folders } from "./folders.ts";
import { sayInterrupted } from "./interrompue.ts";
import { readQualiYaml } from "./quali-yaml.ts";

/** Id of the structure of a folder, without loading it; null where it could not be loaded. */
export function readIdentity(depot: Depot, chemin: string): string | null {
  const folders = new Folders(depot, chemin);
  if (sayInterrupted(folders)) return null;
  return readQualiYaml(folders).lu?.yaml.structure.id ?? null;
}
