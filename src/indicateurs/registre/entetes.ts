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
export function findHeadings(lignes: readonly Ligne[], requis: readonly string[]): RechercheDEntetes {
  const first = lignes.slice(0, DEEPEST);
  const merged = withMerged(first);
  const lacks = (cells: readonly string[]) => {
    const ranks = ranksOf(cells);
    return requis.filter((titre) => !ranks.has(headingKey(titre)));
  };
  const holds = (cells: readonly string[] = []) => lacks(cells).length === 0;
  let rank = merged.findIndex(holds);
  // Headings that go on below end where the last of them does.
  while (rank >= 0 && !isBlank(first[rank + 1]?.cellules ?? []) && holds(merged[rank + 1])) rank++;
  if (rank >= 0) return headingsAt(first[rank], merged[rank] ?? [], requis);
  const stacked = withThoseAbove(first, merged);
  rank = stacked.findIndex(holds);
  if (rank >= 0) return headingsAt(first[rank], stacked[rank] ?? [], requis);
  const best = merged.reduce<readonly string[]>((one, other) => {
    const closer = lacks(other).length < lacks(one).length || nearer(other, one);
    return closer ? other : one;
  }, []);
  return { manquent: lacks(best).map((titre) => ({ titre, proche: nearest(titre, best) })) };
}

function ranksOf(cells: readonly string[]): Map<string, number> {
  const ranks = new Map<string, number>();
  cells.forEach((cellule, rank) => {
    const key = headingKey(cellule);
    if (key !== "" && !ranks.has(key)) ranks.set(key, rank);
  });
  return ranks;
}

function headingsAt(ligne: Ligne | undefined, titres: readonly string[], requis: readonly string[]): Entetes {
  const ranks = ranksOf(titres);
  const rangs = new Map(requis.map((titre) => [titre, ranks.get(headingKey(titre)) ?? -1]));
  return { numero: ligne?.numero ?? 0, rangs, largeur: ligne?.cellules.length ?? 0, titres };
}

/** The cells of each line, with those of the lines above that go on in it. */
function withMerged(lignes: readonly Ligne[]): (readonly string[])[] {
  const going = new Map<number, { texte: string; jusqu: number }>();
  return lignes.map(({ numero, cellules, fusions = [] }) => {
    const shown = [...cellules];
    for (const [rang, { texte, jusqu }] of going)
      if (numero <= jusqu && (shown[rang] ?? "") === "") {
        while (shown.length < rang) shown.push("");
        shown[rang] = texte;
      }
    for (const { rang, jusqu } of fusions) going.set(rang, { texte: cellules[rang] ?? "", jusqu });
    return shown;
  });
}

/** Lines of headings above the last of them. */
const HIGHEST = 2;

/** The cells of each line; a blank one shows what stands just above: a csv file forgets that cells were merged. */
function withThoseAbove(
  lignes: readonly Ligne[],
  merged: readonly (readonly string[])[],
): (readonly string[])[] {
  return merged.map((cells, at) => {
    const shown = [...cells];
    const numero = lignes[at]?.numero ?? 0;
    for (let up = 1; up <= HIGHEST && lignes[at - up]?.numero === numero - up; up++)
      merged[at - up]?.forEach((texte, rang) => {
        while (shown.length < rang) shown.push("");
        if ((shown[rang] ?? "").trim() === "") shown[rang] = texte;
      });
    return shown;
  });
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
