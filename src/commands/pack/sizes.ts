import { UserError } from "../../session/user-error.ts";

const UNITS: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["k", 2 ** 10],
  ["m", 2 ** 20],
  ["g", 2 ** 30],
]);

/** `20M`, `1,5 Go`: bytes. Throws `UserError`. */
export function octets(text: string): number {
  const [, number = "", unit = ""] = /^(\d+(?:[.,]\d+)?)\s*([kmg]?)(?:io|o|b|ib)?$/i.exec(text.trim()) ?? [];
  const factor = UNITS.get(unit.toLowerCase());
  if (number !== "" && factor !== undefined) return Math.floor(Number(number.replace(",", ".")) * factor);
  throw new UserError(`--max-size « ${text} » : écrivez une taille, par exemple 20M (mébioctets) ou 1G.`);
}
