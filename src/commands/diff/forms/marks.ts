import { readable } from "../../../show/text/safe.ts";
import type { Segment } from "../types.ts";

/** How words taken out and put in are marked; what is said by colour is said by signs too. */
export interface Marques {
  retire(text: string): string;
  ajoute(text: string): string;
  egal(text: string): string;
}

/**
 * A text with its changes marked; blanks stay outside the marks. `op` names what is left out: a column for one
 * side shows only that side.
 */
export function mark(segments: readonly Segment[], marques: Marques, leftOut?: Segment["op"]): string {
  const parts = segments
    .filter(({ op }) => op !== leftOut)
    .map(({ op, texte, avant }) => {
      const flat = elided(readable(leftOut === "ajoute" ? (avant ?? texte) : texte));
      const [, before = "", core = "", after = ""] = /^(\s*)([\s\S]*?)([\s(«]*)$/.exec(flat) ?? [];
      return core === "" ? flat : `${before}${marques[op](core)}${after}`;
    });
  return parts.reduce((text, part) => (needsBlank(text, part) ? `${text} ${part}` : text + part), "");
}

/** A piece that ends in « d' » goes on in the next one. */
function elided(text: string): string {
  return text.replace(/(?<=\p{L})'$/u, "\u2019");
}

function needsBlank(before: string, after: string): boolean {
  return before !== "" && !/[\s'’(«\u00a0]$/.test(before) && !/^[\s).,;:»\u00a0]/.test(after);
}
