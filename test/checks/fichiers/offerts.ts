import type { ContenuEnMemoire } from "../../../src/depot/memory.ts";
import { QUALI as ESSAI } from "../../support/essai.ts";
import { findingsOf, tell } from "../../support/etagere.ts";

const QUALI = { ...ESSAI, referentiel: "quali-ate@2024-02-01", modules: [1, 2] };
export const CSV = "Lieu;Affiche\nHall;horaires\n";

export type Piece = Record<string, unknown>;

/** What a rule finds of pieces by exigence, each a file of this content below its folder. */
export function found(
  regle: string,
  pieces: Record<string, Piece[]>,
  fichiers: Record<string, ContenuEnMemoire>,
  { yaml = {}, sous = "" } = {},
) {
  const files: Record<string, ContenuEnMemoire> = {
    [`${sous}quali.yaml`]: JSON.stringify({ ...QUALI, ...yaml }),
  };
  for (const [id, preuves] of Object.entries(pieces))
    files[`${sous}preuves/${id}/fiche.yaml`] = JSON.stringify({ version: 1, preuves });
  for (const [chemin, contenu] of Object.entries(fichiers)) files[`${sous}preuves/${chemin}`] = contenu;
  return findingsOf(regle, files);
}
export const told = (...args: Parameters<typeof found>) => found(...args).map(tell);
export const piece = (fichier: string, cles: Piece = {}) => ({
  fichier,
  nature: "registre",
  date: "2024-03-31",
  ...cles,
});
