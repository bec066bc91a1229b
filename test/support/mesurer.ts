import { readMarkdown } from "../../src/contenu/markdown/read.ts";
import type { Depot } from "../../src/depot/depot.ts";
import type { Referentiel } from "../../src/domain/referentiel.ts";
import type { Structure } from "../../src/domain/structure.ts";
import { openTableur } from "../../src/indicateurs/registre/tableur.ts";
import { withIndicateurs } from "../../src/indicateurs/structure.ts";
import { withTextes } from "../../src/open/textes.ts";

/** Computes the indicators of a structure, and reads its texts, as the command line does. */
export function mesurerDe(date: string, get: (reference: string) => Referentiel | null) {
  return (structure: Structure, depot: Depot, racine: string): Structure => {
    const suivis = structure.suivis.flatMap(({ referentiel }) => get(referentiel) ?? []);
    const mesuree = withIndicateurs(structure, suivis, depot, racine, date, openTableur);
    return withTextes(mesuree, depot, racine, readMarkdown);
  };
}
