import { addMonths, type Jour } from "../domain/jour.ts";
import type { MethodeControle } from "../domain/referentiel.ts";
import type { Structure } from "../domain/structure.ts";

/** Our judgement: evidence without a period goes stale after three years. */
export const PEREMPTION_MOIS = 36;

/** Months after which evidence without a period goes stale in this structure. */
export function peremptionMois({ yaml }: Structure): number {
  return yaml.parametres?.peremptionMois ?? PEREMPTION_MOIS;
}

/** Last day on which a piece of that date answers a method; `expire` can only bring it forward. */
export function lapseOf(
  date: Jour,
  expire: Jour | undefined,
  periode: MethodeControle["periode"],
  sansPeriode: number,
): Jour {
  const lapse = addMonths(date, periode?.mois ?? sansPeriode);
  return expire !== undefined && expire < lapse ? expire : lapse;
}
