import { writeFileSync } from "node:fs";
import Holidays from "date-holidays";
import { dayNumber } from "../domain/jour.ts";

const FIRST = 1990;
const LAST = 2100;

/** Départements whose holidays are more than those of all of France. */
const ZONES = new Map([
  ["57", "57"],
  ["67", "67"],
  ["68", "68"],
  ["971", "GP"],
  ["972", "MQ"],
  ["973", "GF"],
  ["974", "RE"],
  ["976", "YT"],
  ["977", "BL"],
  ["978", "MF"],
]);

/** Where the local law of Alsace and Moselle holds; elsewhere Good Friday is a custom and no public holiday. */
const LOCAL_LAW = new Set(["57", "67", "68"]);
const GOOD_FRIDAY = "Vendredi saint";

/** Writes `src/generated/feries.ts`: the public holidays of France, and those that a département adds, as numbers of days. */
export function generateHolidays(): void {
  const national = daysOf(new Holidays("FR"));
  const known = new Set(national);
  const supplements = [...ZONES].map(([departement, zone]) => {
    const own = daysOf(new Holidays("FR", zone), LOCAL_LAW.has(departement)).filter((day) => !known.has(day));
    return [departement, numbers(own)] as const;
  });
  writeFileSync(
    "src/generated/feries.ts",
    "// Generated from the package date-holidays (ISC, data CC-BY-3.0).\n" +
      `export const PREMIERE_ANNEE = ${FIRST};\nexport const DERNIERE_ANNEE = ${LAST};\n` +
      `export const NATIONAUX: readonly number[] = ${JSON.stringify(numbers(national))};\n` +
      `export const SUPPLEMENTS: Readonly<Record<string, readonly number[]>> = ${JSON.stringify(Object.fromEntries(supplements))};\n`,
  );
}

/** Days since 1970-01-01: nothing is left to be read when an indicator is computed. */
const numbers = (days: readonly string[]) => days.map(dayNumber);

function daysOf(holidays: Holidays, goodFriday = true): string[] {
  const years = Array.from({ length: LAST - FIRST + 1 }, (_, rank) => FIRST + rank);
  const days = years.flatMap((year) =>
    holidays
      .getHolidays(year)
      .filter(({ type, name }) => type === "public" && (goodFriday || name !== GOOD_FRIDAY))
      .map(({ date }) => date.slice(0, 10)),
  );
  return [...new Set(days)].sort();
}
