// What JSON lets through bare but a terminal or a CI log would act on: the escaped form has the same value.
const BARE = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|(?<=#)#(?=\w*\[)/g;
/** A quick look that spares nearly every text the long one. */
const MAY_BE_BARE = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|##/;

/** JSON on 2 spaces with a newline at its end, harmless wherever it is printed. */
export function safeJson(value: unknown): string {
  return `${harmless(JSON.stringify(value, null, 2))}\n`;
}

/** JSON on one line with a newline at its end, likewise. */
export function safeLine(value: unknown): string {
  return `${harmless(JSON.stringify(value))}\n`;
}

/** As `safeJson` without its last newline, for a value that stands `retrait` spaces in. */
export function nestedJson(value: unknown, retrait: number): string {
  return inside([value], retrait).trimStart();
}

/** The elements of a list, each on its own lines, `retrait` spaces in. */
export function jsonItems(values: readonly unknown[], retrait: number): string {
  return values.length === 0 ? "" : inside(values, retrait);
}

/** What stands between the brackets of a list whose elements are `retrait` spaces in, an even number. */
function inside(values: readonly unknown[], retrait: number): string {
  let list: unknown = values;
  for (let deep = 2; deep < retrait; deep += 2) list = [list];
  const levels = retrait / 2;
  const text = JSON.stringify(list, null, 2);
  // Each list around opens with a bracket, a line and its margin, and closes with a line, its margin and a bracket.
  const before = levels + (levels - 1) * levels + (levels - 1);
  return harmless(text.slice(before, -(before + 1)));
}

function harmless(json: string): string {
  return MAY_BE_BARE.test(json) ? json.replace(BARE, escaped) : json;
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
