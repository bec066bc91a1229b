import { conditionsOfMethode, type Exigence } from "../domain/referentiel.ts";
import { faitsNommes } from "./expression.ts";

/** Facts whose answer changes what applies among these exigences; words noted without effect ask nothing. */
export function faitsDecisifs(exigences: readonly Exigence[]): ReadonlySet<string> {
  const conditions = exigences.flatMap(({ conditions: own, methodes }) => [
    ...own,
    ...methodes.flatMap(conditionsOfMethode),
  ]);
  return new Set(conditions.flatMap(({ si, precision }) => (precision ? [] : faitsNommes(si))));
}
