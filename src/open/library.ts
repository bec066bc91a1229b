import path from "node:path";
import type { Depot } from "../depot/depot.ts";
import { DiskDepot } from "../depot/disk.ts";
import type { Constat } from "../domain/constat.ts";
import type { Espace } from "../domain/espace.ts";
import type { ReferenceReferentiel, Referentiel } from "../domain/referentiel.ts";
import type { FindCorrespondance } from "../judgement/correspondance.ts";
import {
  type Correspondances,
  nomCorrespondance,
  openCorrespondances,
} from "../load/correspondance/registry.ts";
import { openRegistry, type ReferentielRegistry } from "../load/referentiel/registry.ts";
import { suggestion } from "../session/choice.ts";
import type { Io } from "../session/io.ts";
import { UserError } from "../session/user-error.ts";

/** The référentiels and the crosswalks at hand: those of quali, and those of the workspaces. */
export interface Library {
  registry: ReferentielRegistry;
  correspondance: FindCorrespondance;
  /** What is wrong with those of the workspaces; files are named from the depot's root. */
  constats: readonly Constat[];
}

/** The library where these workspaces are; without any, what comes with the program. */
export async function openLibrary(
  io: Pick<Io, "distribution">,
  depot?: Depot,
  espaces: readonly Espace[] = [],
  installed = installedLibrary(io),
): Promise<Library> {
  const own = espaces.some((espace) => espace.referentiels.length + espace.correspondances.length > 0);
  if (!depot || !own) return installed;
  const { compilePropres } = await import("../load/espace/propres.ts");
  const { registry } = installed;
  const { referentiels, correspondances, constats } = compilePropres(depot, espaces, registry);
  return {
    registry: {
      references: () => [...registry.references(), ...referentiels.keys()].sort(),
      get: (reference) => referentiels.get(reference) ?? registry.get(reference),
    },
    // Which is quali's is an opinion: the workspace may hold another.
    correspondance: (de, vers) =>
      correspondances.get(nomCorrespondance(de, vers)) ?? installed.correspondance(de, vers),
    constats,
  };
}

/** What comes with the program. */
export function installedLibrary({ distribution }: Pick<Io, "distribution">): Library {
  let opened: Correspondances | undefined;
  return {
    registry: openRegistry(new DiskDepot(path.join(distribution, "referentiels"))),
    correspondance: (de, vers) => {
      opened ??= openCorrespondances(new DiskDepot(path.join(distribution, "correspondances")));
      return opened.between(de, vers);
    },
    constats: [],
  };
}

/** The référentiel named `id@version`, or the newest version of `id`. Throws `UserError` with the nearest one. */
export function findReferentiel(registry: ReferentielRegistry, nom: string): Referentiel {
  const references = registry.references();
  const found = registry.get(nom) ?? newest(registry, references, nom);
  if (found) return found;
  const ids = references.map((reference) => reference.slice(0, reference.indexOf("@")));
  const known = references.length ? ` Référentiels disponibles : ${references.join(", ")}.` : "";
  throw new UserError(`référentiel inconnu « ${nom} »${suggestion(nom, [...references, ...ids])}${known}`);
}

function newest(registry: ReferentielRegistry, references: readonly ReferenceReferentiel[], id: string) {
  const versions = references.filter((reference) => reference.startsWith(`${id}@`));
  const last = versions.at(-1);
  return last === undefined ? null : registry.get(last);
}
