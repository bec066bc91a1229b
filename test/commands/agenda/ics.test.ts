import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { formatAgendaIcs } from "../../../src/commands/agenda/forms/ics.ts";
import type { Agenda, Evenement } from "../../../src/generated/agenda.ts";
import { runCli } from "../../cli/fake-io.ts";

const SAVOIE = "examples/prefecture-savoie";
const ics = (...argv: string[]) =>
  runCli(["agenda", ...(argv.length > 0 ? argv : [SAVOIE]), "--date", "2024-06-30", "--format", "ics"]);

/** As a calendar program reads it. */
function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
}

const agendaOf = (event: Partial<Evenement>, date = "2024-06-30"): Agenda => ({
  schema: "quali/agenda@1",
  date,
  jusquAu: "2025-06-30",
  structures: [
    {
      id: "essai",
      nom: "Préfecture d’essai",
      chemin: ".",
      evenements: [
        {
          uid: "a@quali",
          genre: "action",
          sujet: "A-1",
          titre: "A-1",
          enRetard: false,
          exigences: [],
          services: [],
          date: "2024-09-30",
          ...event,
        },
      ],
    },
  ],
});

test("a calendar program reads every due date of Savoie as the table gives it, all-day", async () => {
  const { code, stdout, stderr } = await ics();
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const json = JSON.parse(
    (await runCli(["agenda", SAVOIE, "--date", "2024-06-30", "--format", "json"])).stdout,
  ) as Agenda;
  const told = json.structures[0]?.evenements ?? [];
  const read = eventsOf(stdout);
  expect(read.length).toBeGreaterThan(20);
  expect(read.map((event) => [event.uid, event.startDate.toString(), event.startDate.isDate])).toEqual(
    told.map(({ uid, date }) => [uid, date, true]),
  );
  expect(read.map((event) => event.summary)).toEqual(
    told.map(({ titre, enRetard }) => `${enRetard ? "En retard : " : ""}${titre.replaceAll("'", "’")}`),
  );
  // The writers of Savoie use both kinds of apostrophes: a reader sees one.
  expect(told.some(({ titre }) => titre.includes("'"))).toBe(true);
  expect(stdout).not.toContain("'");
  expect(new Set(read.map(({ uid }) => uid)).size).toBe(read.length);
  // a day, however long the month: from that day to the next
  expect(read.every((event) => event.duration.toSeconds() === 86_400)).toBe(true);
});

test("lines end as the standard wants, none is longer than 75 octets, none cuts a character", async () => {
  const { stdout } = await ics();
  expect(stdout.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(stdout.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of stdout.split("\r\n")) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toContain("\ufffd");
  }
});

describe("what people wrote comes back as it was, whatever it holds", () => {
  test.each([
    "virgules, points-virgules ; et \\ barres",
    "deux\nlignes",
    `longue ${"é".repeat(200)} fin`,
    "BEGIN:VEVENT",
    "emoji 👩‍⚖️ et drapeau 🇫🇷",
  ])("%s", (titre) => {
    const [event] = eventsOf(formatAgendaIcs(agendaOf({ titre })));
    expect(event?.summary).toBe(titre.replace("\n", " "));
  });
  test("any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (titre) => {
        const text = formatAgendaIcs(agendaOf({ titre: `x${titre}`, detail: titre }));
        expect(eventsOf(text)).toHaveLength(1);
        for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
      { numRuns: 60 },
    );
  });
});

test("a second import updates: the same ids whatever the day, and a later stamp", async () => {
  const uids = (text: string) => new Map(eventsOf(text).map((event) => [event.summary, event.uid]));
  const [june, july] = [
    (await ics()).stdout,
    (await runCli(["agenda", SAVOIE, "--date", "2024-07-01", "--format", "ics"])).stdout,
  ];
  const [before, after] = [uids(june), uids(july)];
  const both = [...before.keys()].filter((summary) => after.has(summary));
  expect(both.length).toBeGreaterThan(20);
  for (const summary of both) expect(after.get(summary)).toBe(before.get(summary));
  const moved = (date: string) => eventsOf(formatAgendaIcs(agendaOf({ date }, date)))[0];
  expect(moved("2024-09-30")?.sequence).toBeLessThan(moved("2024-10-01")?.sequence ?? 0);
});

test("what has no day stays out of the calendar, and is told", async () => {
  const text = formatAgendaIcs(agendaOf({ date: undefined as unknown as string }));
  expect(eventsOf(text)).toEqual([]);
});
