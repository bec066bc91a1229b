import { sanitize } from "../../domain/texte-sur.ts";
import { composer } from "../../domain/typographie.ts";

/** A text from outside, safe to show inside one line: white space folded, dangerous characters dropped. */
export function oneLine(text: string): string {
  return sanitize(text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+ */g, " "));
}

/** The same as a person reads it: signs of French of one kind. A path, or what is typed again, stays as `oneLine` has it. */
export function readable(text: string): string {
  return composer(oneLine(text));
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
