import type { Referentiel } from "../../../domain/referentiel.ts";
import { type Exigences, exigencesById } from "./content.ts";
import type { Liens } from "./lien.ts";
import { type Noeuds, nodesOf } from "./nodes.ts";
import type { Ecrits } from "./written.ts";

/** One of the two référentiels, ready to be set beside the other. */
export interface Cote {
  referentiel: Referentiel;
  noeuds: Noeuds;
  exigences: Exigences;
}

/** Both sides, linked. */
export interface Comparaison {
  de: Cote;
  vers: Cote;
  liens: Liens;
  written: Ecrits;
}

export function sideOf(referentiel: Referentiel): Cote {
  return { referentiel, noeuds: nodesOf(referentiel), exigences: exigencesById(referentiel) };
}
