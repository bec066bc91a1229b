import { fold } from "./fold.ts";
import type { EntreeExplicable, GenreDExplication } from "./types.ts";

/** The kinds that one may ask the whole list of, by the word that asks. */
const GROUPES: ReadonlyMap<string, readonly GenreDExplication[]> = new Map([
  ["natures", ["nature"]],
  ["faits", ["fait"]],
  ["indicateurs", ["indicateur"]],
  ["modules", ["module"]],
  ["engagements", ["engagement"]],
  ["regles", ["regle"]],
  ["etats", ["mot"]],
  ["cles", ["cle"]],
]);

/** The words that ask for a whole list. */
export const NOMS_DE_GROUPES: readonly string[] = [...GROUPES.keys()];

export function isGroup(demande: string): boolean {
  return GROUPES.has(fold(demande).trim());
}

/** All entries of the kind that this word asks for; empty for any other word. */
export function entriesOfGroup(entrees: readonly EntreeExplicable[], demande: string): EntreeExplicable[] {
  const genres = GROUPES.get(fold(demande).trim()) ?? [];
  return entrees.filter(({ genre }) => genres.includes(genre));
}
