import { sameWords } from "../../../mots/words.ts";
import type { NatureDeLien, SorteDeLien } from "../types.ts";
import type { Noeud } from "./nodes.ts";

/** Likeness from which a promise under another number is the same promise. */
const SAME_PROMISE = 0.9;

/**
 * What became of a group. One to one: `identique` when number, text and content are the same; `renumerote` when
 * another number carries the same promise (the same words; else an editor says that they are equal or, without an
 * editor, hardly a word moved); `reformule` otherwise.
 */
export function natureOf(
  de: readonly Noeud[],
  vers: readonly Noeud[],
  about: { similarite: number; sorte: SorteDeLien | undefined; contentChanged: boolean; gap: boolean },
): NatureDeLien {
  const [a, b] = [de[0], vers[0]];
  if (!a || !b) {
    if (about.gap) return "indetermine";
    return a ? "supprime" : "ajoute";
  }
  if (de.length > 1 || vers.length > 1) {
    if (vers.length === 1) return "fusionne";
    return de.length === 1 ? "scinde" : "recompose";
  }
  const sameText = sameWords(a.texte, b.texte);
  if (a.id === b.id) return sameText && !about.contentChanged ? "identique" : "reformule";
  if (sameText) return "renumerote";
  const samePromise = about.sorte === undefined ? about.similarite >= SAME_PROMISE : about.sorte === "egal";
  return samePromise ? "renumerote" : "reformule";
}
