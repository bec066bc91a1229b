// Latin, Greek, Cyrillic, punctuation, arrows, boxes: one column each, no mark among them.
const NARROW =
  /^[\u0020-\u007e\u00a0-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2500-\u259f\u2713\u2717]*$/;
const NO_WIDTH = /^[\p{Mark}\p{Cf}\p{Cc}]*$/u;
const WIDE =
  /\p{Emoji_Presentation}|\ufe0f|\p{Regional_Indicator}|[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;

// A character with its marks, or several joined into one sign.
const GRAPHEME = /\p{Regional_Indicator}{2}|.(?:[\p{Mark}\p{Emoji_Modifier}]|\u200d.)*/gsu;

/** What a person would call the characters of the text. */
export function graphemes(text: string): string[] {
  return NARROW.test(text) ? text.split("") : (text.match(GRAPHEME) ?? []);
}

/** Columns that the text takes in a terminal: two for a wide character, none for a combining one. */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  return graphemes(text).reduce((sum, one) => sum + graphemeWidth(one), 0);
}

function graphemeWidth(grapheme: string): number {
  if (NO_WIDTH.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
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
    used += graphemeWidth(grapheme);
    if (used > width) break;
    kept += grapheme;
  }
  return kept;
}
