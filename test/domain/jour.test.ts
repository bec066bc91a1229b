import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isJour, isJourPartiel } from "../../src/domain/formats.ts";
import { addMonths, daysBetween, enToutesLettres, firstDay, lastDay } from "../../src/domain/jour.ts";

const jours = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2199-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("jours", () => {
  test("a day that does not exist is none", () => {
    expect(["2024-02-29", "2024-12-31", "2000-02-29"].every(isJour)).toBe(true);
    expect(["2024-02-31", "2023-02-29", "1900-02-29", "2024-13-01", "2024-1-1", ""].some(isJour)).toBe(false);
    expect(["2024", "2024-03", "2024-03-31"].every(isJourPartiel)).toBe(true);
    expect(["2024-00", "24", "2024-03-"].some(isJourPartiel)).toBe(false);
  });
  test("a month or a year stands for its first or last day", () => {
    expect(["2024", "2024-02", "2024-02-10"].map(firstDay)).toEqual([
      "2024-01-01",
      "2024-02-01",
      "2024-02-10",
    ]);
    expect(["2024", "2024-02", "2024-02-10"].map(lastDay)).toEqual([
      "2024-12-31",
      "2024-02-29",
      "2024-02-10",
    ]);
  });
  test("months are added to the end of the month where the day is missing", () => {
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
    expect(addMonths("2024-03-31", -13)).toBe("2023-02-28");
  });
  test("adding months keeps order and gives real days", () => {
    fc.assert(
      fc.property(jours, jours, fc.integer({ min: -60, max: 60 }), (a, b, n) => {
        expect(isJour(addMonths(a, n))).toBe(true);
        if (a <= b) expect(addMonths(a, n) <= addMonths(b, n)).toBe(true);
      }),
    );
  });
  test("days between are antisymmetric", () => {
    fc.assert(fc.property(jours, jours, (a, b) => daysBetween(a, b) === -daysBetween(b, a)));
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  });
  test("written in French", () => {
    const written = ["2024-02-01", "2024-12-31", "2024-03", "2021"].map(enToutesLettres);
    expect(written).toEqual([
      "1er\u00a0février\u00a02024",
      "31\u00a0décembre\u00a02024",
      "mars\u00a02024",
      "2021",
    ]);
  });
});
