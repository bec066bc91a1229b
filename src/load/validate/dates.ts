import { isJour } from "../../domain/formats.ts";
import { citer } from "../../domain/francais.ts";
import { enToutesLettres, numeroDuMois } from "../../domain/jour.ts";
import { ordinaire } from "../../domain/signes.ts";
import type { Fault, Wording } from "./fault.ts";
import { captured, nameOfPlace, shown } from "./naming.ts";

const ISO = /^\d{4}-(\d{2})(?:-(\d{2}))?$/;
const FRENCH = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_FIRST = /^(\d{4})\D(\d{1,2})\D(\d{1,2})\b/;
const WORDS = /^(?:le )?(\d{1,2})(?:er)?[ -](\p{L}+\.?)[ -](\d{4})$/iu;
/** A bare number before a year is a month. */
const QUARTER = /^(?:(?:t|trimestre )([1-4])|([1-4])(?:er|e|ème|eme)? trimestre)[ -](?:de )?(\d{4})$/iu;

/** A day that the calendar does not have, or something that is no date. */
export function wrongDate({ valeur, pointeur, attendu, source }: Fault): Wording {
  const text = (typeof valeur === "number" ? source.brut(pointeur) : undefined) ?? String(valeur);
  const partial = attendu.schema.format === "date-partielle";
  if (isJour(`${text}-01`)) return monthAlone(text, pointeur);
  const [month, day] = captured(ISO, text);
  if (month !== undefined) return impossible(text, Number(month), Number(day));
  const quarter = partial ? quarterOf(text) : null;
  if (quarter) {
    return {
      regle: "valeur-incorrecte",
      message: `${shown(text)} est un trimestre, et ${nameOfPlace(pointeur)} attend une date.`,
      aide: `Écrivez la période à la place : ${citer(quarter)}.`,
    };
  }
  const suggestion = suggestedDay(text) ?? (partial ? suggestedMonth(text) : null);
  return {
    regle: "valeur-incorrecte",
    message: `${shown(text)} n’est pas une date (clé ${nameOfPlace(pointeur)}).`,
    aide: suggestion
      ? `Écrivez ${citer(suggestion)}.`
      : `Écrivez une date de la forme AAAA-MM-JJ${partial ? ", AAAA-MM ou AAAA" : ""}.`,
  };
}

/** « T1 2024 », « 1er trimestre 2024 »: the months that a piece covers. */
function quarterOf(text: string): string | null {
  const [short, long, year = ""] = captured(QUARTER, ordinaire(text).trim());
  const rank = short ?? long;
  if (rank === undefined) return null;
  const last = Number(rank) * 3;
  const month = (one: number) => `${year}-${String(one).padStart(2, "0")}`;
  return `du: ${month(last - 2)}, au: ${month(last)}`;
}

function monthAlone(text: string, pointeur: Fault["pointeur"]): Wording {
  return {
    regle: "valeur-incorrecte",
    message: `${shown(text)} est un mois, et ${nameOfPlace(pointeur)} attend un jour.`,
    aide: `Ajoutez le jour : ${citer(`${text}-JJ`)}.`,
  };
}

/** `day`: NaN where none is written. */
function impossible(text: string, month: number, day: number): Wording {
  const regle = "date-impossible";
  if (month < 1 || month > 12) {
    return {
      regle,
      message: `Le mois ${month} n’existe pas (${citer(text)}).`,
      aide: "Corrigez la date.",
    };
  }
  if (day > 0 && day <= 31 && !text.startsWith("0000")) {
    return { regle, message: `Le ${enToutesLettres(text)} n’existe pas.`, aide: "Corrigez la date." };
  }
  return { regle, message: `La date ${citer(text)} n’existe pas.`, aide: "Corrigez la date." };
}

/** The day meant by `20/03/2024`, `20240320`, « 20 mars 2024 » or `2024-03-20 10:00`. */
function suggestedDay(text: string): string | null {
  const plain = ordinaire(text).trim();
  const [day = "", month = "", year = ""] = captured(FRENCH, plain);
  const [inWords = "", name = "", inYear = ""] = captured(WORDS, plain);
  const found = [
    fromParts(year.length === 2 ? `20${year}` : year, month, day),
    fromCaptured(DIGITS, plain),
    fromCaptured(YEAR_FIRST, plain),
    fromParts(inYear, String(numeroDuMois(name) ?? ""), inWords),
    plain.slice(0, 10),
  ];
  return found.find(isJour) ?? null;
}

/** The month meant by « mars 2024 », `03/2024` or `2024/3`. */
function suggestedMonth(text: string): string | null {
  const plain = ordinaire(text).trim();
  const [name = "", inYear = ""] = captured(/^(\p{L}+\.?) (\d{4})$/u, plain);
  const [m = "", y = ""] = captured(/^(\d{1,2})[/. -](\d{4})$/, plain);
  const found = [
    fromParts(inYear, String(numeroDuMois(name) ?? ""), "1"),
    fromParts(y, m, "1"),
    fromCaptured(/^(\d{4})[/. -](\d{1,2})$/, plain),
  ].find(isJour);
  return found?.slice(0, 7) ?? null;
}

/** The day that a pattern takes of a text, year first; the first of the month where it takes no day. */
function fromCaptured(motif: RegExp, text: string): string {
  const [year = "", month = "", day = "1"] = captured(motif, text);
  return fromParts(year, month, day);
}

function fromParts(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
