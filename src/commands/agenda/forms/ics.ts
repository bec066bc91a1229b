import { dayNumber, dayOf, type Jour } from "../../../domain/jour.ts";
import { apostropher } from "../../../domain/typographie.ts";
import type { Agenda, AgendaDeStructure, Evenement } from "../../../generated/agenda.ts";
import { oneLine, wellFormed } from "../../../show/text/safe.ts";
import { GENRES_D_EVENEMENT } from "./words.ts";

/**
 * RFC 5545: an event a due date, all-day, so that it is that day in Paris and everywhere. The stamp and the sequence
 * are of the day judged by: a later import takes the place of an earlier one.
 */
export function formatAgendaIcs({ date, structures }: Agenda): string {
  const [only, ...others] = structures;
  const nom = only && others.length === 0 ? only.nom : "structures";
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//quali//agenda//FR",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(`Qualité, ${nom}`)}`,
    "X-WR-TIMEZONE:Europe/Paris",
    ...structures.flatMap((structure) => eventsOf(structure, date)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function eventsOf(structure: AgendaDeStructure, date: Jour): string[] {
  return structure.evenements.flatMap((event) =>
    event.date === undefined ? [] : linesOf(event, event.date, structure, date),
  );
}

function linesOf(event: Evenement, jour: Jour, { nom, fictif }: AgendaDeStructure, date: Jour): string[] {
  const stamp = `${compact(date)}T000000Z`;
  return [
    "BEGIN:VEVENT",
    `UID:${event.uid}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${Math.max(0, dayNumber(date))}`,
    `DTSTART;VALUE=DATE:${compact(jour)}`,
    `DTEND;VALUE=DATE:${compact(dayOf(dayNumber(jour) + 1))}`,
    `SUMMARY:${escaped(`${event.enRetard ? "En retard : " : ""}${event.titre}`)}`,
    `DESCRIPTION:${describe(event, nom, fictif === true)
      .map(escaped)
      .join("\\n")}`,
    `CATEGORIES:${escaped(GENRES_D_EVENEMENT[event.genre])}`,
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function describe(
  { detail, exigences, services, responsable }: Evenement,
  nom: string,
  fictif: boolean,
): string[] {
  return [
    ...(detail ? [detail] : []),
    ...(exigences.length > 0 ? [`Exigences : ${exigences.join(", ")}`] : []),
    ...(responsable ? [`Responsable : ${responsable}`] : []),
    ...(services.length > 0 ? [`Services : ${services.join(", ")}`] : []),
    nom,
    ...(fictif ? ["STRUCTURE FICTIVE : ces données sont un exemple."] : []),
  ];
}

function compact(jour: Jour): string {
  return jour.replaceAll("-", "");
}

/** A text value: apostrophes of one kind, no control character, no end of line of its own. */
function escaped(text: string): string {
  return wellFormed(oneLine(apostropher(text))).replace(/[\\;,]/g, "\\$&");
}

const OCTETS = 75;

/** A line of at most 75 octets, the rest on lines that start with a blank; no character is cut in two. */
function fold(line: string): string {
  const lines: string[] = [];
  let part = "";
  let room = OCTETS;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (size > room) {
      lines.push(part);
      part = " ";
      room = OCTETS - 1;
    }
    part += sign;
    room -= size;
  }
  return [...lines, part].join("\r\n");
}
