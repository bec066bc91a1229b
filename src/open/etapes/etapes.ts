import { addMonths, dayNumber, dayOf, daysBetween, type Jour, lastDay } from "../../domain/jour.ts";
import type { PasDHistorique } from "../../generated/historique.ts";

/** A day on which the history is looked at, and the commit that stood then. */
export interface EtapePrevue<C> {
  jour: Jour;
  commit: C;
}

/**
 * The steps from a day to another, the oldest first: the end of each month or week and the last day, each with the last
 * commit of that day or before; or each commit on its own day. `commits`: the newest first. Days before the first
 * commit have no step.
 */
export function planSteps<C extends { jour: Jour }>(
  commits: readonly C[],
  pas: PasDHistorique,
  depuis: Jour,
  jusquau: Jour,
): EtapePrevue<C>[] {
  if (pas === "commit") {
    const within = commits.filter(({ jour }) => jour >= depuis && jour <= jusquau);
    return within.map((commit) => ({ jour: commit.jour, commit })).reverse();
  }
  const first = commits.reduce((least, { jour }) => (jour < least ? jour : least), jusquau);
  const start = depuis > first ? depuis : first;
  return ends(pas, start, jusquau).flatMap((jour) => {
    const commit = commits.find((one) => one.jour <= jour);
    return commit ? [{ jour, commit }] : [];
  });
}

const SEMAINE = 7;
/** 1970-01-04 was a Sunday. */
const DIMANCHE = 3;

/** The ends of the months or weeks from a day on, and the last day. */
function ends(pas: "mois" | "semaine", from: Jour, to: Jour): Jour[] {
  const days: Jour[] = [];
  for (let end = endOf(pas, from); daysBetween(end, to) > 0; end = endOf(pas, after(pas, end)))
    days.push(end);
  return from <= to ? [...days, to] : days;
}

function endOf(pas: "mois" | "semaine", jour: Jour): Jour {
  if (pas === "mois") return lastDay(jour.slice(0, 7));
  const number = dayNumber(jour);
  return dayOf(number + ((((DIMANCHE - number) % SEMAINE) + SEMAINE) % SEMAINE));
}

function after(pas: "mois" | "semaine", end: Jour): Jour {
  return pas === "mois" ? addMonths(`${end.slice(0, 7)}-01`, 1) : dayOf(dayNumber(end) + 1);
}
