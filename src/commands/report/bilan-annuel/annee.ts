import type { Jour } from "../../../domain/jour.ts";

/** The year that a yearly report is of: that of the day. */
export function anneeDe(date: Jour): string {
  return date.slice(0, 4);
}

/** The last day of the year before: where one comes from. */
export function bilanDepuis(date: Jour): Jour {
  return `${String(Number(anneeDe(date)) - 1).padStart(4, "0")}-12-31`;
}

/** True of a day of that year that is not after the day judged by. */
export function isOfTheYear(jour: Jour | undefined, date: Jour): boolean {
  return jour?.startsWith(`${anneeDe(date)}-`) === true && jour <= date;
}
