import { daysInMonth } from "../../domain/formats.ts";
import { numberOfDay } from "../../domain/jour.ts";

/** A moment of a register: a day, and minutes of it where they are written. */
export interface Moment {
  /** Days since 1970-01-01. */
  jour: number;
  /** Minutes since midnight; null where no hour is written. */
  minutes: number | null;
}

const MOIS = new Map(
  [
    ["janvier", "janv"],
    ["février", "fevrier", "févr", "fevr", "fév"],
    ["mars"],
    ["avril", "avr"],
    ["mai"],
    ["juin"],
    ["juillet", "juil"],
    ["août", "aout"],
    ["septembre", "sept"],
    ["octobre", "oct"],
    ["novembre", "nov"],
    ["décembre", "decembre", "déc", "dec"],
  ].flatMap((noms, rank) => noms.map((nom) => [nom, rank + 1] as const)),
);

/** No date and no number is as long, blanks around it included. */
const LONGEST = 200;
const TIME = /^(\d{1,2})(?::|\s?h\s?)(\d{2})?(?::\d{2}(?:[.,]\d+)?)?$/i;
const FRENCH = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const WORDS = /^(\d{1,2})(?:er)?\s+([\p{L}]+)\.?\s+(\d{4})$/u;

/**
 * Reads a date as French registers write it (`12/03/2024`, `12/03/24`, `2024-03-12`, `12 mars 2024`), with or without its
 * hour (`14:05`, `14h05`, `T14:05`). Null for what is none; a year of two digits is of this century.
 */
export function readMoment(texte: string): Moment | null {
  if (texte.length > LONGEST) return null;
  const text = texte.replace(/[\s\u00a0\u202f]+/g, " ").trim();
  if (SERIAL.test(text)) return readSerial(Number(text));
  const cut = /^(\d{1,2}(?:er)? [\p{L}.]+ \d{4}|\S+?)(?:[T ](?:à )?(.+?)Z?)?$/u.exec(text);
  if (!cut) return null;
  const jour = readDay(cut[1] ?? "");
  if (jour === null) return null;
  if (cut[2] === undefined) return { jour, minutes: null };
  const time = TIME.exec(cut[2]);
  if (!time) return null;
  const [hours, minutes] = [Number(time[1]), Number(time[2] ?? 0)];
  return hours < 24 && minutes < 60 ? { jour, minutes: hours * 60 + minutes } : null;
}

/** A date of a workbook whose cell lost its format: days since the end of 1899, of this century. */
const SERIAL = /^[3-7]\d{4}(\.\d+)?$/;
const FROM_1900 = 25_569;
const MINUTES = 1440;

function readSerial(serial: number): Moment {
  const all = Math.round((serial - FROM_1900) * MINUTES);
  const jour = Math.floor(all / MINUTES);
  const minutes = all - jour * MINUTES;
  return { jour, minutes: minutes === 0 ? null : minutes };
}

function readDay(text: string): number | null {
  const french = FRENCH.exec(text);
  if (french) return dayFrom(century(french[3] ?? ""), Number(french[2]), Number(french[1]));
  const iso = ISO.exec(text);
  if (iso) return dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const words = WORDS.exec(text);
  const month = words && MOIS.get((words[2] ?? "").toLowerCase().normalize("NFC"));
  return words && month ? dayFrom(Number(words[3]), month, Number(words[1])) : null;
}

function century(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function dayFrom(year: number, month: number, day: number): number | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  return numberOfDay(year, month, day);
}

/** The first day of what names a month (`2024-03`, `03/2024`, `mars 2024`), a quarter (`T1 2024`) or a day; else null. */
export function readPeriod(texte: string): number | null {
  if (texte.length > LONGEST) return null;
  const text = texte.replace(/[\s\u00a0\u202f]+/g, " ").trim();
  const iso = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (iso) return dayFrom(Number(iso[1]), Number(iso[2]), 1);
  const french = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  if (french) return dayFrom(Number(french[2]), Number(french[1]), 1);
  const quarter =
    /^T([1-4])[ -/]?(\d{4})$/i.exec(text) ??
    /^(\d{4})[ -]?T([1-4])$/i
      .exec(text)
      ?.map((part, rank, all) => (rank === 1 ? (all[2] ?? "") : rank === 2 ? (all[1] ?? "") : part));
  if (quarter) return dayFrom(Number(quarter[2]), (Number(quarter[1]) - 1) * 3 + 1, 1);
  const words = /^([\p{L}]+)\.?[ -](\d{4}|\d{2})$/u.exec(text);
  const month = words && MOIS.get((words[1] ?? "").toLowerCase().normalize("NFC"));
  if (words && month) return dayFrom(century(words[2] ?? ""), month, 1);
  return readMoment(text)?.jour ?? null;
}

/** Reads `1 234,5`, `1234.5`, `85 %`; null for what is no number. */
export function readNumber(texte: string): number | null {
  if (texte.length > LONGEST) return null;
  const text = texte.replace(/[\s\u00a0\u202f]|%$|€$/g, "").replace(",", ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null;
}
