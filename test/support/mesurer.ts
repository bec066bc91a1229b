import type { Depot } from "../../src/depot/depot.ts";
import type { Referentiel } from "../../src/domain/referentiel.ts";
import type { Structure } from "../../src/domain/structure.ts";
import { openTableur } from "../../src/indicateurs/registre/tableur.ts";
import { withIndicateurs } from "../../src/indicateurs/structure.ts";

/** Computes the indicators of a structure as the command line does. */
export function mesurerDe(date: string, get: (reference: string) => Referentiel | null) {
  return (structure: Structure, depot: Depot, racine: string): Structure => {
    const suivis = structure.suivis.flatMap(({ referentiel }) => get(referentiel) ?? []);
    return withIndicateurs(structure, suivis, depot, racine, date, openTableur);
  };
}
