import type { PeriodeDeSerie } from "../domain/indicateurs.ts";
import { addMonths, dayNumber, dayOf, enToutesLettres, type Jour } from "../domain/jour.ts";

const MONTHS: Readonly<Record<PeriodeDeSerie, number>> = { mois: 1, trimestre: 3, semestre: 6, annee: 12 };

/** Civil periods of one length, numbered from year zero. */
export interface Decoupage {
  rankOf(jour: number): number;
  /** First and last day. */
  boundsOf(rank: number): { du: Jour; au: Jour };
  /** How many make a year. */
  parAn: number;
}

export function decoupage(periode: PeriodeDeSerie): Decoupage {
  const months = MONTHS[periode];
  const known = new Map<number, number>();
  const rankOf = (jour: number) => {
    const seen = known.get(jour);
    if (seen !== undefined) return seen;
    const day = dayOf(jour);
    const rank = Math.floor((Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) / months);
    known.set(jour, rank);
    return rank;
  };
  const firstOf = (rank: number) => addMonths("0000-01-01", rank * months);
  const boundsOf = (rank: number) => ({
    du: firstOf(rank),
    au: dayOf(dayNumber(firstOf(rank + 1)) - 1),
  });
  return { rankOf, boundsOf, parAn: 12 / months };
}

/** « mars 2024 », « 1er trimestre 2024 », « 2024 ». */
export function nameOfPeriod(periode: PeriodeDeSerie, du: Jour): string {
  const year = du.slice(0, 4);
  const month = Number(du.slice(5, 7));
  const ordinal = (n: number) => (n === 1 ? "1er" : `${n}e`);
  if (periode === "mois") return enToutesLettres(du.slice(0, 7));
  if (periode === "trimestre") return `${ordinal(Math.ceil(month / 3))} trimestre ${year}`;
  return periode === "semestre" ? `${ordinal(Math.ceil(month / 6))} semestre ${year}` : year;
}
