import path from "node:path";
import { DiskDepot } from "../depot/disk.ts";
import type { ReferenceReferentiel, Referentiel } from "../domain/referentiel.ts";
import { type Correspondances, openCorrespondances } from "../load/correspondance/registry.ts";
import { openRegistry, type ReferentielRegistry } from "../load/referentiel/registry.ts";
import { suggestion } from "../session/choice.ts";
import type { Io } from "../session/io.ts";
import { UserError } from "../session/user-error.ts";

/** The référentiels that come with the program. */
export function installedReferentiels(io: Io): ReferentielRegistry {
  return openRegistry(new DiskDepot(path.join(io.distribution, "referentiels")));
}

/** The crosswalks that come with the program. */
export function installedCorrespondances(io: Io): Correspondances {
  return openCorrespondances(new DiskDepot(path.join(io.distribution, "correspondances")));
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
