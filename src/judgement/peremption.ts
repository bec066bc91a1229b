import type { PeriodeDeSerie } from "../domain/indicateurs.ts";
import { addPeriod, endOfStretch, type Jour } from "../domain/jour.ts";
import type { Periode } from "../domain/referentiel.ts";
import type { PieceChargee, Structure } from "../domain/structure.ts";

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

/** Last day on which evidence of that date counts; `expire` can only bring it forward. `tenue`: see `heldEvery`. */
export function limitOf(
  date: Jour,
  expire: Jour | undefined,
  periode: Periode | undefined,
  durees: Durees,
  tenue?: number,
): Jour {
  const limite = periode
    ? endOfPeriod(date, periode.mois, durees)
    : tenue === undefined
      ? addPeriod(date, durees.peremption)
      : endOfFigure(date, tenue, durees);
  return expire !== undefined && expire < limite ? expire : limite;
}

/**
 * Months after which an indicator's register is expected to have a new figure, where the référentiel gives no period; our
 * judgement. What is counted once a year is refreshed as any evidence: a year without an emergency is no fault.
 */
export function heldEvery({ indicateur }: PieceChargee): number | undefined {
  const periode = indicateur?.liaison.definition.periode;
  return periode && MOIS[periode];
}

const MOIS: Readonly<Record<PeriodeDeSerie, number | undefined>> = {
  mois: 1,
  trimestre: 3,
  semestre: 6,
  annee: undefined,
};

/** A quarter's figure stands until the next quarter is over and its own can exist; otherwise so many months later. */
function endOfPeriod(date: Jour, mois: number, durees: Durees): Jour {
  return mois === 3 ? endOfFigure(date, 3, durees) : addPeriod(date, mois);
}

function endOfFigure(date: Jour, mois: number, { grace }: Durees): Jour {
  return addPeriod(endOfStretch(date, mois), mois + grace);
}
