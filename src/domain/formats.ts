const JOUR = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOIS = /^\d{4}-(0[1-9]|1[0-2])$/;
const ANNEE = /^\d{4}$/;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days in a month (1 to 12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

/** True for a day that exists, `YYYY-MM-DD`; `2024-02-31` is none. */
export function isJour(text: string): boolean {
  const match = JOUR.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year > 0 && day >= 1 && day <= daysInMonth(year, month);
}

/** True for a day, a month (`2024-03`) or a year (`2024`). */
export function isJourPartiel(text: string): boolean {
  return isJour(text) || MOIS.test(text) || ANNEE.test(text);
}
