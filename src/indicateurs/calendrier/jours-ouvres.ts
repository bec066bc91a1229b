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
  const holidays = new Set<number>();
  const own =
    departement !== undefined && Object.hasOwn(SUPPLEMENTS, departement) ? SUPPLEMENTS[departement] : "";
  for (const day of `${NATIONAUX} ${own}`.trim().split(" ")) holidays.add(dayNumber(day));
  for (const [day, holiday] of feries) {
    if (holiday) holidays.add(dayNumber(day));
    else holidays.delete(dayNumber(day));
  }
  const isWorking = (jour: number) => !isWeekend(jour) && !holidays.has(jour);
  const counts = countUp(isWorking);
  const upTo = (jour: number) => counts[Math.min(Math.max(jour, START), END) - START] ?? 0;
  return { isWorking, between: (debut, fin) => Math.max(0, upTo(fin) - upTo(debut)) };
}

/** 1970-01-01 was a Thursday. */
function isWeekend(jour: number): boolean {
  const weekday = (((jour + 3) % 7) + 7) % 7;
  return weekday > 4;
}

function countUp(isWorking: (jour: number) => boolean): Int32Array {
  const counts = new Int32Array(END - START + 1);
  let count = 0;
  for (let jour = START; jour <= END; jour++) {
    if (isWorking(jour)) count++;
    counts[jour - START] = count;
  }
  return counts;
}
