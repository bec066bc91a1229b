import { DiskDepot } from "../depot/disk.ts";
import { FICHIERS } from "../domain/chemins.ts";
import type { Constat } from "../domain/constat.ts";
import type { Espace } from "../domain/espace.ts";
import { Espaces } from "../load/espace/espaces.ts";
import { loadEspace } from "../load/espace/load.ts";
import type { ReferentielRegistry } from "../load/referentiel/registry.ts";
import type { Io } from "../session/io.ts";
import type { Session } from "../session/session.ts";
import { upward } from "./nearest.ts";
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
  const espaces = new Espaces(depot, chemins);
  return { espaces, ...(await withTheirs(installedReferentiels(io), depot, espaces.tous)) };
}

/** The référentiels at hand where the user works: installed ones, and those of the workspace around. */
export async function referentielsHere(session: Session): Promise<ReferentielRegistry> {
  const installed = installedReferentiels(session.io);
  const folder = upward(session.dossier, FICHIERS.espace);
  if (folder === undefined) return installed;
  const depot = new DiskDepot(folder);
  const { espace, constats: faults } = loadEspace(depot, "");
  const { registry, constats } = await withTheirs(installed, depot, espace ? [espace] : []);
  if (faults.length + constats.length > 0) {
    session.remark(
      "L’espace de travail d’ici ou ses référentiels ont des défauts : « quali referentiel lint » et « quali check » les disent.",
    );
  }
  return registry;
}

async function withTheirs(
  installed: ReferentielRegistry,
  depot: DiskDepot,
  espaces: readonly Espace[],
): Promise<Omit<EspacesOuverts, "espaces">> {
  if (espaces.every(({ referentiels }) => referentiels.length === 0))
    return { registry: installed, constats: [] };
  const { compilePropres } = await import("../load/espace/referentiels.ts");
  const references = installed.references();
  const { referentiels, constats } = compilePropres(depot, espaces, references);
  const registry: ReferentielRegistry = {
    references: () => [...references, ...referentiels.keys()].sort(),
    get: (reference) => referentiels.get(reference) ?? installed.get(reference),
  };
  return { registry, constats };
}
