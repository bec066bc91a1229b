import type { Condition, Expression } from "../../../domain/referentiel.ts";
import type { FaitDeChangement } from "./change.ts";

/** Conditions of applicability, before and after; those that change nothing are left out. */
export function compareConditions(
  de: readonly (Condition | undefined)[],
  vers: readonly (Condition | undefined)[],
  sujet: string,
): FaitDeChangement[] {
  const [before, after] = [inWords(de), inWords(vers)];
  if (before === after) return [];
  if (before === "") return [{ type: "condition-ajoutee", sujet, vers: after }];
  if (after === "") return [{ type: "condition-retiree", sujet, de: before }];
  return [{ type: "condition-changee", sujet, de: before, vers: after }];
}

function inWords(conditions: readonly (Condition | undefined)[]): string {
  return conditions
    .flatMap((condition) => (condition && !condition.precision ? [expressionInWords(condition.si)] : []))
    .sort()
    .join(" et ");
}

/** « svi », « non (svi) », « (a et b) »: facts by their ids. */
function expressionInWords(si: Expression): string {
  if ("fait" in si) {
    if (si.vaut === undefined || si.vaut === true) return si.fait;
    return si.vaut === false ? `non (${si.fait})` : `${si.fait} = ${si.vaut}`;
  }
  if ("non" in si) return `non (${expressionInWords(si.non)})`;
  const [parts, word] = "tous" in si ? [si.tous, " et "] : [si.un, " ou "];
  return `(${parts.map(expressionInWords).join(word)})`;
}
