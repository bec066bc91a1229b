import type { Constat } from "../domain/constat.ts";
import { Espaces } from "../load/espace/espaces.ts";
import type { ReferentielRegistry } from "../load/referentiel/registry.ts";
import type { Io } from "./io.ts";
import { installedReferentiels } from "./registry.ts";
import type { Cibles } from "./targets.ts";

/** The workspaces of the structures to work on, and the référentiels at hand there: installed ones and their own. */
interface EspacesOuverts {
  espaces: Espaces;
  registry: ReferentielRegistry;
  /** What is wrong with their own référentiels; files are named from the depot's root. */
  constats: readonly Constat[];
}

export async function openEspaces(io: Io, { depot, chemins }: Cibles): Promise<EspacesOuverts> {
  const installed = installedReferentiels(io);
  const espaces = new Espaces(depot, chemins);
  const { tous } = espaces;
  if (tous.every(({ referentiels }) => referentiels.length === 0)) {
    return { espaces, registry: installed, constats: [] };
  }
  const { compilePropres } = await import("../load/espace/referentiels.ts");
  const references = installed.references();
  const { referentiels, constats } = compilePropres(depot, tous, references);
  const registry: ReferentielRegistry = {
    references: () => [...references, ...referentiels.keys()].sort(),
    get: (reference) => referentiels.get(reference) ?? installed.get(reference),
  };
  return { espaces, registry, constats };
}
