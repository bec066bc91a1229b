import { addPeriod, endOfStretch, type Jour } from "../domain/jour.ts";
import type { Periode } from "../domain/referentiel.ts";
import type { Structure } from "../domain/structure.ts";

/** Our judgement: evidence without a period is to be refreshed after three years. */
export const PEREMPTION_MOIS = 36;

/** Our judgement: the figure of a quarter takes a month to be made once the quarter is over. */
export const GRACE_TRIMESTRE_MOIS = 1;

/** How long evidence counts, where the référentiel does not say it to the day. */
export interface Durees {
  /** Months after which evidence without a period is to be refreshed. */
  peremption: number;
  /** Months left to make the figure of a quarter that is over. */
  grace: number;
}

/** What a structure sets, else our judgement. */
export function dureesOf({ yaml: { parametres } }: Pick<Structure, "yaml">): Durees {
  return {
    peremption: parametres?.peremptionMois ?? PEREMPTION_MOIS,
    grace: parametres?.graceTrimestreMois ?? GRACE_TRIMESTRE_MOIS,
  };
}

/** Last day on which evidence of that date counts; `expire` can only bring it forward. */
export function limitOf(
  date: Jour,
  expire: Jour | undefined,
  periode: Periode | undefined,
  durees: Durees,
): Jour {
  const limite = periode ? endOfPeriod(date, periode.mois, durees) : addPeriod(date, durees.peremption);
  return expire !== undefined && expire < limite ? expire : limite;
}

/** A quarter's figure stands until the next quarter is over and its own can exist; otherwise so many months later. */
function endOfPeriod(date: Jour, mois: number, { grace }: Durees): Jour {
  return mois === 3 ? addPeriod(endOfStretch(date, 3), 3 + grace) : addPeriod(date, mois);
}
