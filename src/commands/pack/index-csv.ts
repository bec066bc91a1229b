import { spreadsheet } from "../../show/text/csv.ts";
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

/** The index for a spreadsheet. */
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
  return spreadsheet([TITRES, ...cells]);
}
