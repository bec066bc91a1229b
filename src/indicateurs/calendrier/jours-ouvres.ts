import { dayNumber } from "../../domain/jour.ts";
import { DERNIERE_ANNEE, NATIONAUX, PREMIERE_ANNEE, SUPPLEMENTS } from "../../generated/feries.ts";

/**
 * The rule of quali, since no source says what a « jour ouvré » is: Monday to Friday, but for public holidays; the day that
 * starts a delay does not count, the day that ends it does.
 */
export interface Calendrier {
  /** Working days after `debut`, up to and with `fin`; days are numbers since 1970-01-01. Zero where `fin` is not later. */
  between(debut: number, fin: number): number;
  isWorking(jour: number): boolean;
}

const START = dayNumber(`${PREMIERE_ANNEE}-01-01`);
const END = dayNumber(`${DERNIERE_ANNEE}-12-31`);

/**
 * The working days of a département (all of France where it is not said); `feries` sets days apart: `true` makes a day
 * a holiday, `false` a working day.
 */
export function createCalendrier(
  departement: string | undefined,
  feries: ReadonlyMap<string, boolean> = new Map(),
): Calendrier {
  const own =
    departement !== undefined && Object.hasOwn(SUPPLEMENTS, departement) ? SUPPLEMENTS[departement] : [];
  const holidays = new Set([...NATIONAUX, ...(own ?? [])]);
  for (const [day, holiday] of feries) {
    if (holiday) holidays.add(dayNumber(day));
    else holidays.delete(dayNumber(day));
  }
  const off = Int32Array.from(holidays)
    .filter((jour) => !isWeekend(jour))
    .sort();
  const upTo = (jour: number) => {
    const day = Math.min(Math.max(jour, START), END);
    return weekdaysUpTo(day) - countUpTo(off, day);
  };
  return {
    isWorking: (jour) => !isWeekend(jour) && !holidays.has(jour),
    between: (debut, fin) => Math.max(0, upTo(fin) - upTo(debut)),
  };
}

/** Days since the Monday before 1970-01-01, which was a Thursday. */
const sinceMonday = (jour: number) => jour + 3;

function isWeekend(jour: number): boolean {
  const weekday = ((sinceMonday(jour) % 7) + 7) % 7;
  return weekday > 4;
}

/** Mondays to Fridays from 1970 to a day. */
function weekdaysUpTo(jour: number): number {
  const weeks = Math.floor(sinceMonday(jour) / 7);
  return weeks * 5 + Math.min(sinceMonday(jour) - weeks * 7 + 1, 5);
}

/** How many of the days, in order, are not later. */
function countUpTo(days: Int32Array, jour: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) <= jour) low = middle + 1;
    else high = middle;
  }
  return low;
}
