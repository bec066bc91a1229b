import { sanitize } from "../../../../domain/texte-sur.ts";
import { composer } from "../../../../domain/typographie.ts";
import { escapeHtml } from "../../../../show/templates/escape.ts";

/** A text of the référentiels or of a structure, harmless in HTML, set as a French page is. */
export function safe(text: string): string {
  return escapeHtml(composer(sanitize(text)));
}

/** What stands in a cell that has nothing: a browser leaves out of its PDF a cell without a sign, and the row is short of it. */
export const cell = (html: string): string => `<td>${html === "" ? "–" : html}</td>`;
