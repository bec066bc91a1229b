import stringWidth from "fast-string-width";

// Latin, Greek, Cyrillic, punctuation, arrows, boxes: one column each, no mark among them; most texts are of these.
const NARROW =
  /^[\u0020-\u007e\u00a0-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2500-\u259f\u2713\u2717]*$/;

// A character with its marks, or several joined into one sign.
const GRAPHEME = /\p{Regional_Indicator}{2}|.(?:[\p{Mark}\p{Emoji_Modifier}]|\u200d.)*/gsu;

/** What a person would call the characters of the text. */
export function graphemes(text: string): string[] {
  return NARROW.test(text) ? text.split("") : (text.match(GRAPHEME) ?? []);
}

/** Columns that the text takes in a terminal: two for a wide character, none for a combining one or a colour. */
export function displayWidth(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}

/** The text followed by blanks up to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** The text, or its beginning and « … », within `width` columns. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return `${fitting(text, width - 1).trimEnd()}…`;
}

/** The longest beginning of the text within `width` columns. */
export function fitting(text: string, width: number): string {
  let used = 0;
  let kept = "";
  for (const grapheme of graphemes(text)) {
    used += displayWidth(grapheme);
    if (used > width) break;
    kept += grapheme;
  }
  return kept;
}
