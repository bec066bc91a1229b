import { DiskDepot } from "../../src/depot/disk.ts";
import type { Referentiel } from "../../src/domain/referentiel.ts";
import { openRegistry } from "../../src/load/referentiel/registry.ts";

const registry = openRegistry(new DiskDepot("dist/referentiels"));

/** A référentiel as the build compiled it. */
export function installed(reference: string): Referentiel {
  const found = registry.get(reference);
  if (!found) throw new Error(`no référentiel ${reference}`);
  return found;
}
