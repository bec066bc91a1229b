import type { Depot } from "../depot/depot.ts";
import { Espaces } from "../load/espace/espaces.ts";
import { loadStructure } from "../load/structure/load.ts";
import { type Jugeur, judgeStructures, type StructureLue, type Verdict } from "./judge-structures.ts";

/**
 * Loads and judges the structures of these folders of the depot, with what their workspaces share; `lues` is what
 * was loaded.
 */
export function judgeFolders(
  depot: Depot,
  chemins: readonly string[],
  jugeur: Omit<Jugeur, "depot">,
  espaces = new Espaces(depot, chemins),
): Verdict & { lues: readonly StructureLue[] } {
  const lues = chemins.map((chemin) => ({
    chemin: chemin === "" ? "." : chemin,
    ...loadStructure(depot, chemin, espaces.of(chemin)?.partage),
  }));
  const generaux = [...espaces.constats, ...(jugeur.generaux ?? [])];
  return { ...judgeStructures(lues, { ...jugeur, generaux, depot }), lues };
}
