import path from "node:path";
import { DiskDepot } from "../../../depot/disk.ts";
import { type Referentiel, referenceOf } from "../../../domain/referentiel.ts";
import { openCorrespondances } from "../../../load/correspondance/registry.ts";
import type { Io } from "../../../session/io.ts";
import { type Ecrits, RIEN_D_ECRIT, readCrosswalk } from "../facts/written.ts";

/** What the program's crosswalks say of these two référentiels, whichever way round they are written. */
export function crosswalkBetween(io: Io, de: Referentiel, vers: Referentiel): Ecrits {
  const crosswalks = openCorrespondances(new DiskDepot(path.join(io.distribution, "correspondances")));
  const [a, b] = [referenceOf(de), referenceOf(vers)];
  const straight = crosswalks.between(a, b);
  if (straight) return readCrosswalk(straight);
  const turned = crosswalks.between(b, a);
  return turned ? readCrosswalk(turned, true) : RIEN_D_ECRIT;
}
