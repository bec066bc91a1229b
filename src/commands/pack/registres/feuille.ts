import {
  beginsAsTotal,
  type Entetes,
  findHeadings,
  headingKey,
  isBlank,
} from "../../../indicateurs/registre/entetes.ts";
import type { Feuille, Ligne } from "../../../indicateurs/registre/types.ts";

/** What quali.yaml binds of a register: the headings of one indicator, filters included. */
export interface LienDeRegistre {
  /** The sheet that it names. */
  feuille?: string;
  titres: readonly string[];
}

/** A sheet with its bound columns alone; each row keeps its number. */
export interface FeuilleReduite {
  lignes: Ligne[];
  /** False where the last line was not ended, as that of a file that was cut. */
  finie: boolean;
}

const SAMPLE = 100;
/** In the place of cells that nobody can read. */
const ILLISIBLE = "(illisible)";

interface Coupe {
  /** Lines of headings, those that stand on several lines on the last; the first begins the table. */
  entetes: ReadonlyMap<number, Pick<Entetes, "largeur" | "titres">>;
  debut: number;
  rangs: ReadonlySet<number>;
  titres: ReadonlySet<string>;
}

/**
 * A sheet with its bound columns alone: other cells are emptied, and what stands above the headings; a row of totals keeps its
 * first word. Null where no line holds the headings of any binding.
 */
export function reduceFeuille(feuille: Feuille, liens: readonly LienDeRegistre[]): FeuilleReduite | null {
  const coupe = cutOf(feuille, liens);
  if (!coupe) return null;
  const lignes: Ligne[] = [];
  const doubles = new Marques();
  let finie = true;
  for (const lot of feuille.lots()) {
    for (const ligne of lot) {
      finie = ligne.derniere !== true;
      if (ligne.numero < coupe.debut || isBlank(ligne.cellules)) continue;
      const cellules = cellsOf(ligne, coupe);
      if (!coupe.entetes.has(ligne.numero) && finie)
        doubles.mark(ligne.cellules, cellules, coupe.entetes.get(coupe.debut)?.largeur ?? 0);
      lignes.push({ numero: ligne.numero, cellules, ...(ligne.masquee && { masquee: true }) });
    }
  }
  return { lignes, finie };
}

function cutOf(feuille: Feuille, liens: readonly LienDeRegistre[]): Coupe | null {
  const first: Ligne[] = [];
  for (const lot of feuille.lots()) {
    first.push(...lot.slice(0, SAMPLE));
    if (first.length >= SAMPLE) break;
  }
  const entetes = new Map<number, Entetes>();
  const rangs = new Set<number>();
  const titres = new Set<string>();
  for (const lien of liens) {
    const found = findHeadings(first, lien.titres);
    if (!("rangs" in found)) continue;
    entetes.set(found.numero, found);
    for (const rang of found.rangs.values()) rangs.add(rang);
    for (const titre of lien.titres) titres.add(headingKey(titre));
  }
  return entetes.size === 0 ? null : { entetes, debut: Math.min(...entetes.keys()), rangs, titres };
}

function cellsOf({ numero, cellules, defaut }: Ligne, { entetes, rangs, titres }: Coupe): string[] {
  const headings = entetes.get(numero)?.titres;
  if (headings) return headings.map((cell) => (titres.has(headingKey(cell)) ? cell : ""));
  if (defaut) return cellules.map((_, rang) => (rangs.has(rang) ? ILLISIBLE : ""));
  const total = beginsAsTotal(cellules) ? cellules.findIndex((cell) => cell.trim() !== "") : -1;
  return cellules.map((cell, rang) => (rangs.has(rang) || rang === total ? cell : ""));
}

/** Rows that differ by their emptied cells alone, or whose emptied cells were all, bear a number behind the last column: they would pass for doubles, or for nothing. */
class Marques {
  readonly #seen = new Map<string, Map<string, number>>();

  mark(whole: readonly string[], reduced: string[], largeur: number): void {
    const key = JSON.stringify(reduced);
    const full = JSON.stringify(whole);
    const known = this.#seen.get(key) ?? new Map<string, number>();
    this.#seen.set(key, known);
    const rank = known.get(full) ?? known.size + 1;
    known.set(full, rank);
    if (rank === 1 && !isBlank(reduced)) return;
    while (reduced.length < largeur) reduced.push("");
    reduced.push(String(rank));
  }
}
