import type { Position, Source } from "../../../../domain/source.ts";
import { sanitize } from "../../../../domain/texte-sur.ts";
import { displayWidth, fitting, graphemes } from "../../../../show/text/width.ts";
import type { Page } from "./page.ts";

const MARGIN = 4;
const BEFORE = 1;
const TAB = "    ";

/**
 * The line of a fault with the one before it, and a caret under the faulty word.
 */
export function codeFrame(
  page: Page,
  source: Pick<Source, "texte">,
  { ligne, colonne, longueur }: Position,
): string[] {
  const lines = linesOf(source);
  const faulty = lines[ligne - 1];
  if (faulty === undefined) return [];
  const gutter = String(ligne).length;
  const room = page.options.largeur - MARGIN - gutter - 5;
  const label = (n: number | "") => String(n).padStart(gutter);
  const frame: string[] = [];
  for (let n = Math.max(1, ligne - BEFORE); n < ligne; n++) {
    frame.push(
      page.style.faible(
        `    ${label(n)} │ ${fitting(visible((lines[n - 1] ?? "").slice(0, NEAR)), room)}`.trimEnd(),
      ),
    );
  }
  const { text, before, underlined } = window(faulty, colonne - 1, longueur, room);
  frame.push(`  > ${label(ligne)} │ ${text}`);
  frame.push(`    ${label("")} │ ${" ".repeat(before)}${page.style.erreur("^".repeat(underlined))}`);
  return frame.map((line) => `  ${line}`);
}

const cut = new WeakMap<object, readonly string[]>();

/** The lines of a text, cut once however many faults it has. */
function linesOf(source: Pick<Source, "texte">): readonly string[] {
  const known = cut.get(source);
  if (known) return known;
  const lines = source.texte.split(/\r\n|\r|\n/);
  cut.set(source, lines);
  return lines;
}

/** Units of a line that are looked at on each side of a fault: far more than a screen shows. */
const NEAR = 500;

/** The part of the line around the faulty word that fits, the columns before it and under it. */
function window(line: string, start: number, length: number, room: number) {
  const prefix = visible(line.slice(Math.max(0, start - NEAR), start));
  const word = visible(line.slice(start, start + Math.min(length, NEAR)));
  const underlined = Math.max(1, Math.min(displayWidth(word), Math.floor(room / 2)));
  const kept = tail(prefix, Math.max(0, room - underlined - 1));
  return {
    text: fitting(kept + visible(line.slice(start, start + NEAR)), room),
    before: displayWidth(kept),
    underlined,
  };
}

/** The end of the text within `width` columns, after « … » where something was cut. */
function tail(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  for (const grapheme of graphemes(text).reverse()) {
    if (displayWidth(grapheme + kept) > width - 1) break;
    kept = grapheme + kept;
  }
  return `…${kept}`;
}

function visible(text: string): string {
  return sanitize(text.replaceAll("\t", TAB));
}
