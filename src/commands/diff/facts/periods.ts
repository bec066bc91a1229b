import type { Periode } from "../../../domain/referentiel.ts";
import type { Changement } from "./change.ts";

/** How often evidence must be renewed, before and after. */
export function comparePeriods(
  de: Periode | undefined,
  vers: Periode | undefined,
  sujet: string,
): Changement[] {
  if (!de && !vers) return [];
  if (!de && vers) return [{ type: "periode-ajoutee", sujet, vers: inWords(vers) }];
  if (de && !vers) return [{ type: "periode-retiree", sujet, de: inWords(de) }];
  if (!de || !vers || (de.mois === vers.mois && de.par === vers.par)) return [];
  const shorter = vers.mois < de.mois || (vers.mois === de.mois && vers.par !== undefined);
  const type = shorter ? "periode-raccourcie" : "periode-allongee";
  return [{ type, sujet, de: inWords(de), vers: inWords(vers) }];
}

function inWords({ mois, par }: Periode): string {
  const length = mois % 12 === 0 ? years(mois / 12) : `tous les ${mois} mois`;
  return par ? `${length}, pour chaque service métier` : length;
}

function years(count: number): string {
  return count === 1 ? "tous les ans" : `tous les ${count} ans`;
}
