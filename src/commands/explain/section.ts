import type { Explique, Renvoi } from "./types.ts";

/** An explanation with nothing in it yet but its name. */
export function emptyExplique({ genre, id, titre }: Renvoi): Explique {
  return {
    genre,
    id,
    titre,
    situation: [],
    texte: [],
    conditions: [],
    methodes: [],
    delais: [],
    indicateurs: [],
    contenu: [],
    remarques: [],
    aFaire: [],
    sources: [],
  };
}
