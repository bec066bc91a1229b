import { daysInMonth } from "./formats.ts";
import { semblable } from "./signes.ts";
import { rememberedText } from "./souvenir.ts";

/** A day of the Gregorian calendar, `YYYY-MM-DD`; compares as text. */
export type Jour = string;

const two = (n: number) => String(n).padStart(2, "0");
const four = (n: number) => String(n).padStart(4, "0");

function fromParts(year: number, month: number, day: number): Jour {
  return `${four(year)}-${two(month)}-${two(day)}`;
}

function toParts(jour: Jour): [year: number, month: number, day: number] {
  return [Number(jour.slice(0, 4)), Number(jour.slice(5, 7)), Number(jour.slice(8, 10))];
}

/** First day of a day, month or year as written (`2024-03` → `2024-03-01`). */
export function firstDay(partiel: string): Jour {
  return partiel + "-01-01".slice(partiel.length - 4);
}

/** Last day of a day, month or year as written (`2024-02` → `2024-02-29`). */
export function lastDay(partiel: string): Jour {
  if (partiel.length === 10) return partiel;
  const [year, month] = toParts(partiel.length === 4 ? `${partiel}-12` : partiel);
  return fromParts(year, month, daysInMonth(year, month));
}

/** The same day some months later; the last of the month where it does not exist (31 January + 1 → end of February). */
export function addMonths(jour: Jour, months: number): Jour {
  const [year, month, day] = toParts(jour);
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return fromParts(y, m, Math.min(day, daysInMonth(y, m)));
}

/** As `addMonths`, but the end of a month stays the end of a month: 30 September + 3 → 31 December. */
export function addPeriod(jour: Jour, months: number): Jour {
  const then = addMonths(jour, months);
  return jour === lastDay(jour.slice(0, 7)) ? lastDay(then.slice(0, 7)) : then;
}

/** Last day of the civil stretch of so many months that holds a day: of its quarter with 3, of its half-year with 6. */
export function endOfStretch(jour: Jour, months: number): Jour {
  const [year, month] = toParts(jour);
  return lastDay(`${four(year)}-${two(Math.ceil(month / months) * months)}`);
}

/** Days since 1970-01-01, so that days can be counted. */
export function dayNumber(jour: Jour): number {
  return numberOfDay(...toParts(jour));
}

/** As `dayNumber`, of a day in figures. */
export function numberOfDay(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** Days from `a` to `b`; negative when `b` comes first. */
export function daysBetween(a: Jour, b: Jour): number {
  return dayNumber(b) - dayNumber(a);
}

const MOIS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

/** Number of a month by its French name, whole or cut short: « mars », « févr. », « Decembre ». */
export function numeroDuMois(nom: string): number | null {
  const plain = semblable(nom.replace(/\.$/, ""));
  const found = MOIS.flatMap((mois, index) => (semblable(mois).startsWith(plain) ? [index + 1] : []));
  return plain.length >= 3 && found.length === 1 ? (found[0] ?? null) : null;
}

/** « 1er février 2024 », « mars 2024 » or « 2024 », as much as is written; with non-breaking spaces. */
export const enToutesLettres = rememberedText((partiel) => {
  const [year, month, day] = partiel.split("-").map(Number);
  const parts = [day === 1 ? "1er" : day, month && MOIS[month - 1], year];
  return parts.filter((part) => part !== undefined).join("\u00a0");
});

/** The day of a number that `dayNumber` gave. */
export function dayOf(number: number): Jour {
  // Days of the proleptic Gregorian calendar, counted from 0000-03-01 in eras of 400 years.
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const day = shifted - era * 146_097;
  const year = Math.floor(
    (day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365,
  );
  const ofYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  return fromParts(
    year + era * 400 + (month <= 2 ? 1 : 0),
    month,
    ofYear - Math.floor((153 * march + 2) / 5) + 1,
  );
}

const SEMAINE = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/** « vendredi ». */
export function jourDeSemaine(jour: Jour): string {
  // 5 January 1970 was a Monday.
  return SEMAINE[(((dayNumber(jour) - 4) % 7) + 7) % 7] ?? "";
}
