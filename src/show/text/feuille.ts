import { apostropher, espacer } from "../../domain/typographie.ts";
import { oneLine } from "./safe.ts";
import type { Style } from "./style.ts";
import { wholeIfWide, wrap } from "./wrap.ts";

/** A page of a given width: how its lines are made. */
export interface PageDeTerminal {
  style: Style;
  /** A text from anywhere, made safe, on as many lines as it takes; the next ones stand under the first. */
  text(words: string, first?: string, next?: string): string[];
  /** The same, letter for letter: what names files, or is copied. */
  exact(words: string, first?: string, next?: string): string[];
  /** The same, whole on a wide page; its beginning, on one line, on a narrow one. */
  line(words: string, first: string): string[];
  /** A title, and lines below it; nothing without lines. */
  section(titre: string, lines: readonly string[]): string[];
}

export function createFeuille(style: Style, largeur: number): PageDeTerminal {
  const exact = (words: string) => espacer(oneLine(words));
  const lines = (words: string, first = "", next = " ".repeat(first.length)) =>
    wrap(words, largeur, first, next);
  return {
    style,
    text: (words, ...margins) => lines(exact(apostropher(words)), ...margins),
    exact: (words, ...margins) => lines(exact(words), ...margins),
    line: (words, first) => wholeIfWide(exact(apostropher(words)), largeur, first),
    section: (titre, lines) => (lines.length > 0 ? [style.fort(titre), ...lines] : []),
  };
}
