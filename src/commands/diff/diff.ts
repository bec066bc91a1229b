import type { Referentiel } from "../../domain/referentiel.ts";
import { compareReferentiels } from "./facts/compare.ts";
import { type Ecrits, RIEN_D_ECRIT } from "./facts/written.ts";
import { judgeFacts, type PorteesReglees } from "./judgement/judge.ts";
import { judgePublication } from "./judgement/publication.ts";
import { remarksOn } from "./remarks.ts";
import type { Diff } from "./types.ts";

/** Sets two référentiels beside each other: what changed, and how much it matters. */
export function diffReferentiels(
  de: Referentiel,
  vers: Referentiel,
  written: Ecrits = RIEN_D_ECRIT,
  settings: PorteesReglees = new Map(),
): Diff {
  const faits = compareReferentiels(de, vers, written);
  const judged = judgeFacts(faits, settings);
  return {
    schema: "quali/diff@1",
    de: faits.de,
    vers: faits.vers,
    titres: { de: de.titre, vers: vers.titre },
    editions: faits.editions,
    correspondance: written.nom,
    ...judged,
    publication: judgePublication(de, vers, faits),
    remarques: remarksOn(de, vers, faits),
  };
}
