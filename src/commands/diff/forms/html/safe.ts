import { sanitize } from "../../../../domain/texte-sur.ts";
import { escapeHtml } from "../../../../show/templates/escape.ts";

/** A text of the référentiels or of a structure, harmless in HTML. */
export function safe(text: string): string {
  return escapeHtml(sanitize(text));
}
