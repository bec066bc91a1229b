import type { Depuis, Diagnostic, StructureComparee } from "../../domain/resultat.ts";
import type { Passe } from "../../open/passe.ts";
import { compareFindings, countWorse } from "../../results/compare.ts";
import type { Seuil } from "../../results/exit-code.ts";

/** All that changed since a commit, from what changed of each structure. */
export function assembleDepuis(
  passe: Passe,
  ref: string,
  demandes: readonly string[],
  structures: readonly StructureComparee[],
  general: readonly Diagnostic[],
  seuil: Seuil,
): Depuis {
  const ensemble = compareFindings(passe.general(), general, null);
  const all = [{ constats: ensemble, exigences: [] }, ...structures];
  return {
    ref,
    pires: all.reduce((sum, one) => sum + countWorse(one, seuil), 0),
    ...(ensemble.length > 0 && { general: ensemble }),
    structures: [...structures],
    disparues: passe.gone(demandes, structures),
  };
}
