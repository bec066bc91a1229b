import type { Depot } from "../depot/depot.ts";
import { loadStructure } from "../load/structure/load.ts";
import { type Jugeur, judgeStructures, type Verdict } from "./judge-structures.ts";

/** Loads and judges the structures of these folders of the depot. */
export function judgeFolders(
  depot: Depot,
  chemins: readonly string[],
  jugeur: Omit<Jugeur, "depot">,
): Verdict {
  const lues = chemins.map((chemin) => ({
    chemin: chemin === "" ? "." : chemin,
    ...loadStructure(depot, chemin),
  }));
  return judgeStructures(lues, { ...jugeur, depot });
}
