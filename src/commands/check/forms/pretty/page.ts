import type { Diagnostic, Resultat, StructureJugee } from "../../../../domain/resultat.ts";
import { typo } from "../../../../load/typographie.ts";
import { createStyle, type Style } from "../../../../show/text/style.ts";
import { wrap } from "../../../../show/text/wrap.ts";
import type { OptionsRendu, Rendu } from "../formatter.ts";
import { GRAVITES } from "./words.ts";

/** What every part of the page is made from. */
export interface Page {
  rendu: Rendu;
  options: OptionsRendu;
  style: Style;
  /** Findings of a structure, silenced ones included; null: those of none. */
  findingsOf(structure: StructureJugee | null): readonly Diagnostic[];
  /** Whether `--max-problems` leaves room for it; the gravest come first. */
  hasRoomFor(diagnostic: Diagnostic): boolean;
}

export function createPage(rendu: Rendu, options: OptionsRendu): Page {
  const byStructure = groupByStructure(rendu.resultat);
  const findingsOf: Page["findingsOf"] = (structure) => byStructure.get(structure) ?? [];
  const kept = gravestFirst(rendu.resultat.diagnostics, options.maxProblemes);
  const hasRoomFor: Page["hasRoomFor"] = (diagnostic) => kept === null || kept.has(diagnostic);
  return { rendu, options, style: createStyle(options.couleur), findingsOf, hasRoomFor };
}

function groupByStructure({ structures, diagnostics }: Resultat): Map<StructureJugee | null, Diagnostic[]> {
  const keyed = new Map<string, StructureJugee>();
  for (const structure of structures) {
    keyed.set(structure.id, structure);
    keyed.set(JSON.stringify([structure.id, structure.chemin]), structure);
  }
  const groups = new Map<StructureJugee | null, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { structure: id, chemin } = diagnostic;
    const key = chemin === undefined ? id : JSON.stringify([id, chemin]);
    const structure = (key !== undefined && keyed.get(key)) || null;
    const group = groups.get(structure);
    if (group) group.push(diagnostic);
    else groups.set(structure, [diagnostic]);
  }
  return groups;
}

function gravestFirst(diagnostics: readonly Diagnostic[], max: number | undefined): Set<Diagnostic> | null {
  if (max === undefined) return null;
  const ordered = GRAVITES.flatMap((gravite) =>
    diagnostics.filter((one) => one.suppression === null && one.gravite === gravite),
  );
  return new Set(ordered.slice(0, max));
}

/** A text on lines of the page's width, after `first` on the first line and as many blanks on the others. */
export function paragraph(page: Page, text: string, first = ""): string[] {
  return wrap(typo(text), page.options.largeur, first, " ".repeat(first.length));
}

/** Blocks of lines, one empty line between those that have any. */
export function stack(blocks: readonly (readonly string[])[]): string[] {
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index > 0 ? ["", ...block] : block));
}
