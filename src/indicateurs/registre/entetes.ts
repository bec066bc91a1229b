import { nearest } from "../../domain/proche.ts";
import type { Ligne } from "./types.ts";

/** Headings stand within the first lines; above them there may be titles. */
const DEEPEST = 60;

/** The form in which two headings are compared: spaces, composition, case and kind of apostrophe do not count. */
export function headingKey(titre: string): string {
  return titre
    .normalize("NFC")
    .replace(/[\s\u00a0\u202f\u200b\ufeff]+/g, " ")
    .replaceAll("’", "'")
    .trim()
    .toLowerCase();
}

export interface Entetes {
  /** The line of the headings. */
  numero: number;
  /** Rank of each heading asked for. */
  rangs: ReadonlyMap<string, number>;
  largeur: number;
  /** All the headings of that line. */
  titres: readonly string[];
}

export type RechercheDEntetes =
  | Entetes
  | { manquent: readonly { titre: string; proche: string | undefined }[] };

/** The line that holds every heading of `requis`; where none does, what the nearest one lacks. */
export function findHeadings(
  lignes: readonly Ligne[],
  requis: readonly string[],
  facultatifs: readonly string[],
): RechercheDEntetes {
  let best: { missing: string[]; cells: readonly string[] } | undefined;
  for (const { numero, cellules } of lignes.slice(0, DEEPEST)) {
    const ranks = new Map<string, number>();
    cellules.forEach((cellule, rank) => {
      const key = headingKey(cellule);
      if (key !== "" && !ranks.has(key)) ranks.set(key, rank);
    });
    const missing = requis.filter((titre) => !ranks.has(headingKey(titre)));
    if (missing.length === 0) {
      const rangs = new Map<string, number>();
      for (const titre of [...requis, ...facultatifs]) {
        const rank = ranks.get(headingKey(titre));
        if (rank !== undefined) rangs.set(titre, rank);
      }
      return { numero, rangs, largeur: cellules.length, titres: cellules };
    }
    if (!best || missing.length < best.missing.length || nearer(cellules, best.cells))
      best = { missing, cells: cellules };
  }
  const cells = best?.cells ?? [];
  return { manquent: (best?.missing ?? requis).map((titre) => ({ titre, proche: nearest(titre, cells) })) };
}

/** Where nothing matches, the line with most words is the likelier one. */
function nearer(cells: readonly string[], than: readonly string[]): boolean {
  const words = (all: readonly string[]) => all.filter((cell) => cell.trim() !== "").length;
  return words(than) < 2 && words(cells) > words(than);
}

const TOTAL = /^\s*(?:sous[- ]?)?(?:total|totaux|ensemble|moyenne)\b/i;

/** True for what begins as a line of totals does; it is one where its cells cannot be read as a row. */
export function beginsAsTotal(cellules: readonly string[]): boolean {
  return TOTAL.test(cellules.find((cellule) => cellule.trim() !== "") ?? "");
}

export function isBlank(cellules: readonly string[]): boolean {
  return cellules.every((cellule) => cellule.trim() === "");
}
