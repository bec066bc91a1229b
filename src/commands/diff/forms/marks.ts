import { oneLine } from "../../../show/text/safe.ts";
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
      const flat = oneLine(leftOut === "ajoute" ? (avant ?? texte) : texte);
      const [, before = "", core = "", after = ""] = /^(\s*)([\s\S]*?)([\s(«]*)$/.exec(flat) ?? [];
      return core === "" ? flat : `${before}${marques[op](core)}${after}`;
    });
  return parts.reduce((text, part) => (needsBlank(text, part) ? `${text} ${part}` : text + part), "");
}

function needsBlank(before: string, after: string): boolean {
  return before !== "" && !/[\s'’(«\u00a0]$/.test(before) && !/^[\s).,;:»\u00a0]/.test(after);
}
