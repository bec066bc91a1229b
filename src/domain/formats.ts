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
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return false;
  const [year, day] = [figures(text, 0, 4), figures(text, 8, 10)];
  return year > 0 && day >= 1 && day <= daysInMonth(year, figures(text, 5, 7));
}

const DASH = 0x2d;
const ZERO = 0x30;

/** The number that is written from one place to another; NaN where anything but figures stands there. */
function figures(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const figure = text.charCodeAt(at) - ZERO;
    if (figure < 0 || figure > 9) return Number.NaN;
    number = number * 10 + figure;
  }
  return number;
}

/** True for a day, a month (`2024-03`) or a year (`2024`). */
export function isJourPartiel(text: string): boolean {
  return isJour(text) || MOIS.test(text) || ANNEE.test(text);
}
