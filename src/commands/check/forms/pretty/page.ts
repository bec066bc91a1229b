import type { Diagnostic } from "../../../../domain/resultat.ts";
import { phraser } from "../../../../domain/typographie.ts";
import { readable } from "../../../../show/text/safe.ts";
import { createStyle, type Style } from "../../../../show/text/style.ts";
import { wholeIfWide, wrap } from "../../../../show/text/wrap.ts";
import { type Changements, changementsOf } from "../avant.ts";
import type { OptionsRendu, RenduDeStructure } from "../formatter.ts";

/** What every part of the page is made from. */
export interface Page {
  rendu: Omit<RenduDeStructure, "structure" | "diagnostics" | "rang">;
  options: OptionsRendu;
  style: Style;
  /** Findings of what the page is about, silenced ones included. */
  diagnostics: readonly Diagnostic[];
  /** Since an earlier result; null without one. */
  changements: Changements | null;
  /** Whether `--max-problems` leaves room for it; the gravest come first. */
  hasRoomFor(diagnostic: Diagnostic): boolean;
}

/** The page of a structure, or of what belongs to none. */
export function createPage(
  rendu: Omit<RenduDeStructure, "structure" | "rang"> & Partial<Pick<RenduDeStructure, "structure">>,
  options: OptionsRendu,
): Page {
  const { montres, diagnostics, structure } = rendu;
  // What changed since a commit has a form of its own.
  const changements = structure ? changementsOf({ structure, diagnostics }, options.precedent) : null;
  const hasRoomFor: Page["hasRoomFor"] = (diagnostic) => montres === null || montres.has(diagnostic);
  return { rendu, options, style: createStyle(options.couleur), diagnostics, changements, hasRoomFor };
}

/** A text on lines of the page's width, after `first` on the first line and as many blanks on the others. */
export function paragraph(page: Page, text: string, first = ""): string[] {
  return wrap(phraser(text), page.options.largeur, first, " ".repeat(first.length));
}

/** A title or a promise after `first`: whole on a wide page, on one line of a narrow one. */
export function promise(page: Page, text: string, first = ""): string[] {
  return wholeIfWide(readable(text), page.options.largeur, first);
}

/** Blocks of lines, one empty line between those that have any. */
export function stack(blocks: readonly (readonly string[])[]): string[] {
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index > 0 ? ["", ...block] : block));
}
