import Papa from "papaparse";
import type { LigneDIndex } from "./rows.ts";

const TITRES = [
  "Référentiel",
  "Exigence",
  "Méthode",
  "Texte de la méthode",
  "À montrer",
  "État",
  "Pièce",
  "Nature",
  "Date",
  "Fichier",
  "SHA-256",
  "Remarque",
];

/** The index for a spreadsheet: semicolons, a byte order mark, no cell that could pass for a formula. */
export function indexCsv(rows: readonly LigneDIndex[]): string {
  const cells = rows.map(({ referentiel, exigence, methode, texte, objet, etat, piece }) => [
    referentiel,
    exigence,
    methode,
    texte,
    objet ?? "",
    etat,
    piece?.titre ?? "",
    piece?.nature ?? "",
    piece?.date ?? "",
    piece?.chemin ?? "",
    piece?.sha256 ?? "",
    piece?.note ?? "",
  ]);
  const written = Papa.unparse([TITRES, ...cells], { delimiter: ";", newline: "\r\n", escapeFormulae: true });
  return `\ufeff${written}\r\n`;
}
