import type { Jour } from "../domain/jour.ts";

const HOUR = 3_600_000;
const MARCH = 2;
const OCTOBER = 9;

/**
 * The civil day in Europe/Paris at that instant, whatever the machine's own time zone. By the rule of the European
 * Union (summer time from the last Sunday of March to the last of October, at 01:00 UTC): asking `Intl` would cost a
 * third of the program's start.
 */
export function todayInParis(now: Date): Jour {
  const year = now.getUTCFullYear();
  const summer = now.getTime() >= changeOf(year, MARCH) && now.getTime() < changeOf(year, OCTOBER);
  return new Date(now.getTime() + (summer ? 2 : 1) * HOUR).toISOString().slice(0, 10);
}

/** 01:00 UTC on the last Sunday of a month of 31 days (0: January), in milliseconds. */
function changeOf(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() - last.getUTCDay() * 24 * HOUR;
}
