// What JSON lets through bare but a terminal or a CI log would act on: the escaped form has the same value.
const BARE = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|(?<=#)#(?=\w*\[)/g;

/** JSON on 2 spaces with a newline at its end, harmless wherever it is printed. */
export function safeJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(BARE, escaped);
  return `${text}\n`;
}

/** JSON on one line with a newline at its end, likewise. */
export function safeLine(value: unknown): string {
  return `${JSON.stringify(value).replace(BARE, escaped)}\n`;
}

/** As `safeJson` without its last newline, for a value that stands `retrait` spaces in. */
export function nestedJson(value: unknown, retrait: number): string {
  return safeJson(value)
    .trimEnd()
    .replaceAll("\n", `\n${" ".repeat(retrait)}`);
}

/** The elements of a list, each on its own lines, `retrait` spaces in. */
export function jsonItems(values: readonly unknown[], retrait: number): string {
  return values.map((value) => `\n${" ".repeat(retrait)}${nestedJson(value, retrait)}`).join(",");
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
