import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, dayOf } from "../../src/domain/jour.ts";
import { createCalendrier } from "../../src/indicateurs/calendrier/jours-ouvres.ts";

const between = (a: string, b: string, departement = "73", feries?: Map<string, boolean>) =>
  createCalendrier(departement, feries).between(dayNumber(a), dayNumber(b));
const isWorking = (jour: string, departement?: string) =>
  createCalendrier(departement).isWorking(dayNumber(jour));

describe("working days", () => {
  test.each([
    ["the same day", "2024-04-08", "2024-04-08", 0],
    ["the next day", "2024-04-08", "2024-04-09", 1],
    ["over a week-end", "2024-04-05", "2024-04-08", 1],
    ["from a Saturday", "2024-04-06", "2024-04-08", 1],
    ["over Labour Day", "2024-04-30", "2024-05-02", 1],
    ["over Ascension and its bridge", "2024-05-07", "2024-05-10", 1],
    ["over Whit Monday", "2024-05-17", "2024-05-21", 1],
    ["over Easter Monday", "2024-03-29", "2024-04-02", 1],
    ["over Christmas and the new year", "2024-12-24", "2025-01-02", 5],
    ["backwards", "2024-04-09", "2024-04-08", 0],
  ])("%s", (_name, a, b, expected) => {
    expect(between(a, b)).toBe(expected);
  });
  test("Good Friday and 26 December are holidays in Alsace and Moselle alone", () => {
    for (const departement of ["57", "67", "68"]) {
      expect([isWorking("2024-03-29", departement), isWorking("2024-12-26", departement)]).toEqual([
        false,
        false,
      ]);
    }
    for (const departement of ["73", "971", "972", undefined]) {
      expect([isWorking("2024-03-29", departement), isWorking("2024-12-26", departement)]).toEqual([
        true,
        true,
      ]);
    }
  });
  test.each([
    ["971", "2024-05-27"],
    ["972", "2024-05-22"],
    ["973", "2024-06-10"],
    ["976", "2023-04-27"],
    ["974", "2024-12-20"],
  ])("overseas, %s has the day of the abolition of slavery", (departement, jour) => {
    expect([isWorking(jour, departement), isWorking(jour, "75")]).toEqual([false, true]);
  });
  test("a structure sets days apart", () => {
    const own = new Map([
      ["2024-03-29", true],
      ["2024-05-20", false],
    ]);
    expect(between("2024-03-28", "2024-04-02", "73", own)).toBe(1);
    expect(between("2024-05-17", "2024-05-20", "73", own)).toBe(1);
  });
  test("counting goes by steps, and adds up", () => {
    const calendrier = createCalendrier("67");
    const jour = fc.integer({ min: dayNumber("2000-01-01"), max: dayNumber("2090-12-31") });
    fc.assert(
      fc.property(jour, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (a, n, m) => {
        const [b, c] = [a + n, a + n + m];
        expect(calendrier.between(a, b) + calendrier.between(b, c)).toBe(calendrier.between(a, c));
        let naive = 0;
        for (let day = a + 1; day <= b; day++) if (calendrier.isWorking(day)) naive++;
        expect(calendrier.between(a, b)).toBe(naive);
      }),
    );
  });
  test("days and their numbers go both ways", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (n) => {
        expect(dayOf(n)).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });
});
