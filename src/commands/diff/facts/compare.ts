import { type Referentiel, referenceOf } from "../../../domain/referentiel.ts";
import { entriesOf } from "./entries.ts";
import type { FaitsDuDiff } from "./facts.ts";
import { linkNodes } from "./links.ts";
import { compareSelections } from "./selection.ts";
import { type Comparaison, sideOf } from "./side.ts";
import type { Ecrits } from "./written.ts";

/**
 * Sets two référentiels beside each other. `written` is a crosswalk between them, if there is one; text matching
 * does the rest.
 */
export function compareReferentiels(de: Referentiel, vers: Referentiel, written: Ecrits): FaitsDuDiff {
  const sides = { de: sideOf(de), vers: sideOf(vers) };
  const liens = linkNodes(sides.de.noeuds, sides.vers.noeuds, written, de.id === vers.id);
  const all: Comparaison = { ...sides, liens, written };
  return {
    de: referenceOf(de),
    vers: referenceOf(vers),
    editions: { de: de.edition, vers: vers.edition },
    modules: entriesOf("modules", all),
    engagements: entriesOf("engagements", all),
    sousEngagements: entriesOf("sousEngagements", all),
    selection: compareSelections(de, vers, successorsOf(all)),
  };
}

/** Modules of the second référentiel that are linked to each module of the first. */
function successorsOf({ de, vers, liens }: Comparaison): Map<number, number[]> {
  const successors = new Map<number, number[]>();
  for (const lien of liens.modules) {
    const [a, b] = [de.noeuds.modules[lien.de]?.module, vers.noeuds.modules[lien.vers]?.module];
    if (a && b) successors.set(a.numero, [...(successors.get(a.numero) ?? []), b.numero]);
  }
  return successors;
}
