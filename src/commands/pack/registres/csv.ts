import Papa from "papaparse";
import type { FeuilleReduite } from "./feuille.ts";

/** A reduced sheet as csv, in UTF-8, each row on the line that it had. */
export function csvOf({ lignes, finie }: FeuilleReduite): string {
  const rows: string[] = [];
  let next = 1;
  for (const { numero, cellules } of lignes) {
    for (; next < numero; next++) rows.push("");
    const row = rowOf(cellules);
    rows.push(row);
    next += row.split("\n").length;
  }
  return rows.join("\n") + (finie ? "\n" : "");
}

/** Every sign that could pass for a separator stands between quotes. */
function rowOf(cellules: readonly string[]): string {
  const cells = cellules.map((cell) => cell.replace(/\r\n?/g, "\n"));
  return Papa.unparse([cells], {
    delimiter: ";",
    newline: "\n",
    quotes: (cell: string) => /[,;\t]/.test(cell),
  });
}
