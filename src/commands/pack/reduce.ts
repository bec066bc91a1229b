import Papa from "papaparse";
import type { Lecture } from "../../depot/depot.ts";
import { openCsv } from "../../indicateurs/registre/csv.ts";
import { beginsAsTotal, findHeadings, headingKey } from "../../indicateurs/registre/entetes.ts";

const SAMPLE = 100;

/**
 * A register as csv with its bound columns alone: other cells are emptied, and what stands above the headings; each row keeps
 * its place, a row of totals its first word. Null where no line holds the headings.
 */
export function reduceRegistre(lecture: Lecture, titres: readonly string[]): Uint8Array | null {
  const [feuille] = openCsv(lecture).feuilles;
  if (!feuille) return null;
  const first = [];
  for (const lot of feuille.lots()) {
    first.push(...lot.slice(0, SAMPLE));
    if (first.length >= SAMPLE) break;
  }
  const found = findHeadings(first, titres, []);
  if (!("rangs" in found)) return null;
  const bound = new Set(titres.map(headingKey));
  const kept = new Set([...found.rangs.values()]);
  const rows: string[] = [];
  for (const lot of feuille.lots()) {
    for (const ligne of lot) {
      const { numero, cellules } = ligne;
      while (rows.length < numero - 1) rows.push("");
      if (numero < found.numero) rows.push("");
      else if (numero === found.numero)
        rows.push(line(cellules.map((cell) => (bound.has(headingKey(cell)) ? cell : ""))));
      else {
        const total = beginsAsTotal(cellules) ? cellules.findIndex((cell) => cell.trim() !== "") : -1;
        rows.push(line(cellules.map((cell, rank) => (kept.has(rank) || rank === total ? cell : ""))));
      }
    }
  }
  if (rows.at(-1) === "") rows.pop();
  return new TextEncoder().encode(`${rows.join("\n")}\n`);
}

function line(cellules: readonly string[]): string {
  return Papa.unparse([[...cellules]], { delimiter: ";", newline: "\n" });
}
