import { PLAGES } from "../generated/plages.ts";
import { visible } from "./visible.ts";

/** Beyond what French is written with: what is worth looking up. */
const RARE = /[^\t\n\r -~\u00a0-\u0233\u2010-\u2027\u202f-\u203a\u20ac]/u;

export const aDesRares = (texte: string): boolean => RARE.test(texte);

/** Characters, of those that a report would draw, that no font of a PDF has; once each, in the order in which they come. */
export function sansPolice(texte: string): string[] {
  if (!aDesRares(texte)) return [];
  return [...new Set(visible(texte))].filter(
    (signe) => RARE.test(signe) && !JOINERS.includes(signe) && !isDrawn(signe.codePointAt(0) ?? 0),
  );
}

/** Written between letters and emoji, never drawn. */
const JOINERS = ["\u200c", "\u200d"];

/** First and last code points, in order, unpacked when they are first asked for. */
let plages: readonly (readonly [premier: number, dernier: number])[] | undefined;

function isDrawn(point: number): boolean {
  plages ??= unpack(PLAGES);
  let low = 0;
  let high = plages.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = plages[middle] ?? [0, 0];
    if (point < first) high = middle - 1;
    else if (point > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** « 2k.5 3.0 »: from the end of the last range to the next, and its length less one, in base 36. */
function unpack(text: string): [number, number][] {
  let at = 0;
  return text.split(" ").map((pair) => {
    const [gap = 0, length = 0] = pair.split(".").map((part) => Number.parseInt(part, 36));
    const first = at + gap;
    at = first + length;
    return [first, at];
  });
}
