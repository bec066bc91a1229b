import { oneLine, withoutCiCommands } from "./safe.ts";

// A spreadsheet would take such a cell for a formula.
const FORMULA = /^[\s]*[=+\-@\uff0b\uff0d\uff1d\uff20]/;

/** RFC 4180: commas, CRLF, quotes where needed; no cell can act as a formula or hold a control character, no line as a command to a CI runner. */
export function csv(rows: readonly (readonly string[])[], separateur = ","): string {
  return withoutCiCommands(rows.map((row) => `${row.map(cell).join(separateur)}\r\n`).join(""));
}

/** What a French spreadsheet opens in columns and with its accents: semicolons, and a mark that it is UTF-8. */
export function spreadsheet(rows: readonly (readonly string[])[]): string {
  return `\ufeff${csv(rows, ";")}`;
}

function cell(text: string): string {
  const safe = oneLine(text);
  const inert = FORMULA.test(safe) ? `'${safe}` : safe;
  return /[",;]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
