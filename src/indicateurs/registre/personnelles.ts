import { headingKey } from "./entetes.ts";
import type { Ligne } from "./types.ts";

/** Headings under which a register keeps people rather than figures. */
const TITRES =
  /^(nom|noms|prénom|prenom|prénoms|nom et prénom|nom prénom|nom de famille|nom de naissance|nom d'usage|identité|usager|demandeur|requérant|expéditeur|adresse|adresse mail|adresse courriel|adresse électronique|e-?mail|mail|mel|téléphone|telephone|tél\.?|tel\.?|portable|mobile|date de naissance|né\(?e?\)? le|lieu de naissance|nationalité|agdref|n° ?agdref|numéro agdref|n° ?étranger|numéro étranger|numéro d'étranger|n° ?(de )?passeport|passeport|numéro de passeport|n° ?(de )?cni|n° ?(de )?sécurité sociale|nir|iban)$/u;

const VALEURS: readonly RegExp[] = [
  /^[^\s@]{1,64}@[^\s@]{1,255}\.[a-z]{2,}$/i,
  /^(?:\+33|0033|0)\s?[1-9](?:[\s.-]?\d{2}){4}$/,
  // AGDREF: ten figures that begin with the département and the year.
  /^99\d{8}$/,
  /^\d{2}[A-Z]{2}\d{5}$/,
  /^[12]\s?\d{2}\s?(?:0[1-9]|1[0-2])\s?\d{2}\s?\d{3}\s?\d{3}(?:\s?\d{2})?$/,
];
const ENOUGH = 3;

/** Headings of columns that look like personal data, by their words or by what their first cells hold. */
export function personalColumns(entetes: readonly string[], lignes: readonly Ligne[]): string[] {
  return entetes.filter((titre, rank) => {
    if (TITRES.test(headingKey(titre))) return true;
    const cells = lignes.map(({ cellules }) => (cellules[rank] ?? "").trim());
    return VALEURS.some(
      (forme) => cells.filter((cell) => cell.length < 300 && forme.test(cell)).length >= ENOUGH,
    );
  });
}
