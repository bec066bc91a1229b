import { expect, test } from "vitest";
import { wantsColour } from "../../src/session/colour.ts";
import { type OptionsCommunes, Session } from "../../src/session/session.ts";
import { todayInParis } from "../../src/session/today.ts";

const flux = (isTTY: boolean, columns?: number) => ({ write: () => {}, isTTY, columns });

const session = (options: OptionsCommunes, now = "2024-06-30T10:00:00Z") =>
  new Session(
    {
      stdout: flux(false),
      stderr: flux(false),
      env: {},
      cwd: "/ici",
      distribution: "/quali",
      now: () => new Date(now),
    },
    () => options,
  );

test.each([
  ["2024-06-30T21:59:59Z", "2024-06-30"],
  ["2024-06-30T22:00:00Z", "2024-07-01"],
  ["2024-12-31T22:59:59Z", "2024-12-31"],
  ["2024-12-31T23:00:00Z", "2025-01-01"],
])("at %s the day in Paris is %s", (now, day) => {
  expect(todayInParis(new Date(now))).toBe(day);
  expect(session({}, now).date()).toBe(day);
});

test("the day in Paris is the one that Intl knows, hour by hour around the changes and all year round", () => {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris", dateStyle: "short" });
  for (let year = 2000; year < 2038; year++) {
    for (let hour = 0; hour < 366 * 24; hour += hour % 24 > 20 || hour % 24 === 0 ? 1 : 7) {
      const now = new Date(Date.UTC(year, 0, 1, hour, 30));
      expect(todayInParis(now)).toBe(format.format(now));
    }
  }
});

test("takes the day that it is given, when it exists", () => {
  expect(session({ date: "2024-02-29" }).date()).toBe("2024-02-29");
  expect(() => session({ date: "2024-02-31" }).date()).toThrow("ce jour n’existe pas");
  expect(() => session({ date: "30/06/2024" }).date()).toThrow("une date s’écrit AAAA-MM-JJ");
});

test("works where it is told", () => {
  expect(session({ C: "là" }).dossier).toBe("/ici/là");
  expect(session({}).resolve("../x")).toBe("/x");
});

test("wraps at 80 columns away from a terminal, never too narrow nor too wide in one", () => {
  expect(
    [flux(false, 200), flux(true), flux(true, 20), flux(true, 160), flux(true, 300)].map((one) =>
      session({}).width(one),
    ),
  ).toEqual([80, 80, 40, 160, 160]);
});

test.each([
  ["auto", true, {}, true],
  ["auto", false, {}, false],
  ["auto", true, { NO_COLOR: "1" }, false],
  ["auto", true, { NO_COLOR: "" }, true],
  ["auto", true, { TERM: "dumb" }, false],
  ["auto", false, { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
  ["auto", true, { FORCE_COLOR: "0" }, false],
  ["always", false, { NO_COLOR: "1" }, true],
  ["never", true, { FORCE_COLOR: "1" }, false],
] as const)("colour %s, terminal %s, %j: %s", (choix, tty, env, wanted) => {
  expect(wantsColour(choix, flux(tty), env)).toBe(wanted);
});
