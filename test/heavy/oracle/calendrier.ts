/** Days as the Gregorian calendar has them, written for the oracle alone. */
const DAY = 86_400_000;

const utc = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day));
const read = (jour: string): [number, number, number] => {
  const [year = 0, month = 1, day = 1] = jour.split("-").map(Number);
  return [year, month, day];
};
const write = (date: Date) => date.toISOString().slice(0, 10);

export const plusDays = (jour: string, days: number) =>
  write(new Date(utc(...read(jour)).getTime() + days * DAY));
export const yearOf = (jour: string) => read(jour)[0];
/** 0 for the first half of year 0, and so on. */
export const halfOf = (jour: string) => yearOf(jour) * 2 + (read(jour)[1] > 6 ? 1 : 0);

/** Last day of a month, `month` counted from 1, beyond 12 as well. */
const endOfMonth = (year: number, month: number) => utc(year, month + 1, 0);

export function firstDayOf(written: string): string {
  return `${written}-01-01`.slice(0, 10);
}

export function lastDayOf(written: string): string {
  const [year, month] = read(written);
  if (written.length === 10) return written;
  return write(endOfMonth(year, written.length === 4 ? 12 : month));
}

/** Some months later: the end of a month leads to the end of a month, and a day that is not there to the last that is. */
export function later(jour: string, months: number): string {
  const [year, month, day] = read(jour);
  const end = write(endOfMonth(year, month + months));
  const isEnd = plusDays(jour, 1).endsWith("-01");
  return isEnd || day > read(end)[2] ? end : write(utc(year, month + months, day));
}

/** Last day of the quarter after that of a day, and `grace` months more. */
export function afterNextQuarter(jour: string, grace: number): string {
  const [year, month] = read(jour);
  return write(endOfMonth(year, Math.ceil(month / 3) * 3 + 3 + grace));
}
