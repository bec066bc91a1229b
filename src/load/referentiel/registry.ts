import { createHash } from "node:crypto";
import type { Depot } from "../../depot/depot.ts";
import type { ReferenceReferentiel, Referentiel } from "../../domain/referentiel.ts";

/** The référentiels compiled at build, read only when one is asked for. */
export interface ReferentielRegistry {
  /** Sorted by code unit. */
  references(): ReferenceReferentiel[];
  /** Null for a reference that is not at hand. Throws where an installed file was altered. */
  get(reference: ReferenceReferentiel): Referentiel | null;
}

/** Index of a folder of compiled référentiels: the SHA-256 of each file, by reference. */
export const INDEX = "index.json";

/** SHA-256 of a compiled file, as the index holds it. */
export function checksum(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Opens a folder that the build wrote: an index and one `<id>@<version>.json` each. */
export function openRegistry(depot: Depot): ReferentielRegistry {
  const index = new Map<string, string>(Object.entries(JSON.parse(decode(readWhole(depot, INDEX)))));
  const opened = new Map<ReferenceReferentiel, Referentiel>();
  return {
    references: () => [...index.keys()].sort(),
    get(reference) {
      const known = opened.get(reference);
      const expected = index.get(reference);
      if (known || expected === undefined) return known ?? null;
      const bytes = readWhole(depot, `${reference}.json`);
      if (checksum(bytes) !== expected) {
        throw new Error(`Le référentiel ${reference} installé avec quali a été modifié : réinstallez quali.`);
      }
      const referentiel = JSON.parse(decode(bytes)) as Referentiel;
      opened.set(reference, referentiel);
      return referentiel;
    },
  };
}

function readWhole(depot: Depot, chemin: string): Uint8Array {
  return depot.read(chemin, depot.stat(chemin).taille);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
