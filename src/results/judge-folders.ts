import type { Depot } from "../depot/depot.ts";
import { loadStructure } from "../load/structure/load.ts";
import { type Jugeur, judgeStructures, type StructureLue, type Verdict } from "./judge-structures.ts";

/** Loads and judges the structures of these folders of the depot; `lues` is what was loaded. */
export function judgeFolders(
  depot: Depot,
  chemins: readonly string[],
  jugeur: Omit<Jugeur, "depot">,
): Verdict & { lues: readonly StructureLue[] } {
  const lues = chemins.map((chemin) => ({
    chemin: chemin === "" ? "." : chemin,
    ...loadStructure(depot, chemin),
  }));
  return { ...judgeStructures(lues, { ...jugeur, depot }), lues };
}
