import { UserError } from "./user-error.ts";

/** Reads an option that takes whole numbers separated by commas and may be repeated. */
export function integers(option: string): (text: string, previous?: readonly number[]) => number[] {
  return (text, previous = []) => [...previous, ...text.split(",").map((part) => integer(option, part))];
}

/** Reads one whole number, 0 or more. */
export function integer(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text.trim())) {
    throw new UserError(`${option} « ${text} » : un nombre entier est attendu, 0 ou plus.`);
  }
  return Number(text);
}
