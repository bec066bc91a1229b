// Controls (C0, DEL, C1), bidirectional marks and overrides, invisible separators, tag characters.
const DANGEROUS =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/** The text without the characters that could forge or hide what a terminal, a log or a page shows. */
export function sanitize(text: string): string {
  return text.replace(DANGEROUS, "");
}
