const INSIDE = /(?<=[[{]) +| +(?=[\]}])/g;
const NUMBERS = /\[ (\d+(?:, \d+)*) \]/g;

/**
 * A YAML text that was written anew, with the spacing of the old one inside brackets: the writer knows one way only,
 * and a person reads the difference.
 */
export function keepSpacing(before: string, after: string): string {
  const known = new Map(before.split("\n").map((line) => [line.replace(INSIDE, ""), line]));
  return after
    .split("\n")
    .map((line) => known.get(line.replace(INSIDE, "")) ?? line.replace(NUMBERS, "[$1]"))
    .join("\n");
}
