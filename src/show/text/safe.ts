import { sanitize } from "../../domain/texte-sur.ts";

/** A text from outside, safe to show inside one line: white space folded, dangerous characters dropped. */
export function oneLine(text: string): string {
  return sanitize(text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+ */g, " "));
}

// GitHub and Azure obey `::` at the start of a line (after blanks) and `##[` or `##vso[` anywhere in it.
const LINE_COMMAND = /^((?:\s|\u001b\[[\d;]*m)*)::/gm;
const INLINE_COMMAND = /##(?=\w*\[)/g;

/** The finished text, as wide as before, in which nothing can pass for a command to a CI runner. */
export function withoutCiCommands(text: string): string {
  return text.replace(LINE_COMMAND, "$1·:").replace(INLINE_COMMAND, "#·");
}

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without halves of a pair of surrogates, which neither an address nor XML can hold. */
export function wellFormed(text: string): string {
  return text.replace(LONE, "\ufffd");
}
