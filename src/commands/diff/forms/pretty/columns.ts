import { readable } from "../../../../show/text/safe.ts";
import { padEnd } from "../../../../show/text/width.ts";
import { wrap } from "../../../../show/text/wrap.ts";

const GAP = " │ ";

/** Texts of both sides in two columns; one under the other where the page is narrow. */
export function sideBySide(
  de: readonly string[],
  vers: readonly string[],
  indent: string,
  largeur: number,
): string[] {
  if (largeur < 100) return [...stacked(de, "-", indent, largeur), ...stacked(vers, "+", indent, largeur)];
  const width = Math.floor((largeur - indent.length - GAP.length) / 2);
  const [left, right] = [columnOf(de, width), columnOf(vers, width)];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
    `${indent}${padEnd(left[row] ?? "", width)}${GAP}${right[row] ?? ""}`.trimEnd(),
  );
}

function columnOf(texts: readonly string[], width: number): string[] {
  return texts.flatMap((text) => wrap(readable(text), width));
}

function stacked(texts: readonly string[], sign: string, indent: string, largeur: number): string[] {
  return texts.flatMap((text) => wrap(readable(text), largeur, `${indent}${sign} `, `${indent}  `));
}
