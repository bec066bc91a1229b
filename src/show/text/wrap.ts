import { wrapAnsi } from "fast-wrap-ansi";
import { displayWidth, truncate } from "./width.ts";

/**
 * Lines of at most `width` columns, cut at blanks (never at a no-break space), or inside a word longer than a line;
 * a colour goes on from line to line. `first` and `next` begin the first line and the others and count in the width.
 */
export function wrap(text: string, width: number, first = "", next = first): string[] {
  const words = text.replace(/[ \t]+/g, " ").trimStart();
  const [atFirst, atNext] = [displayWidth(first), displayWidth(next)];
  if (atFirst + displayWidth(words) <= width) return [(first + words).trimEnd()];
  return uneven(words, width - atFirst, width - atNext).map((line, index) =>
    ((index === 0 ? first : next) + line).trimEnd(),
  );
}

/** Lines of which the first has another room than the others. */
function uneven(words: string, atFirst: number, atNext: number): string[] {
  const lines = (room: number, text = words) => wrapAnsi(text, Math.max(1, room), { hard: true }).split("\n");
  if (atFirst === atNext) return lines(atNext);
  const least = Math.min(atFirst, atNext);
  // A word that must be cut would be put together again with a blank in it.
  if (words.split(" ").some((word) => displayWidth(word) > least)) return lines(least);
  const [head = "", ...rest] = lines(atFirst);
  return rest.length === 0 ? [head] : [head, ...lines(atNext, rest.join(" "))];
}

/** From this width on, a promise is written whole, on as many lines as it takes. */
const WIDE = 120;

/** Columns that the beginning of a text takes at least, whatever stands before it. */
const LEAST = 20;

/** A text after `first`: whole on a wide page, the next lines after `next`; on a narrow one its beginning. */
export function wholeIfWide(
  text: string,
  width: number,
  first = "",
  { next = " ".repeat(displayWidth(first)), colour = (words: string) => words } = {},
): string[] {
  if (width >= WIDE) return wrap(colour(text), width, first, next);
  return [first + colour(truncate(text, Math.max(LEAST, width - displayWidth(first))))];
}
