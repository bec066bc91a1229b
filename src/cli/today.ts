import type { Jour } from "../domain/jour.ts";

/** The civil day in Europe/Paris at that instant, whatever the machine's own time zone and locale. */
export function todayInParis(now: Date): Jour {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Paris",
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
}
