import { MOTS } from "../mots.ts";
import { emptyExplique } from "../section.ts";
import type { EntreeExplicable } from "../types.ts";

/** The words that quali prints: états, statuts, evaluations. */
export function entreesDesMots(): EntreeExplicable[] {
  return MOTS.map(({ id, titre, alias = [], texte, aFaire }) => ({
    genre: "mot",
    id,
    titre,
    alias,
    textes: [],
    expliquer: () => ({ ...emptyExplique({ genre: "mot", id, titre }), texte: [texte], aFaire: [aFaire] }),
  }));
}
