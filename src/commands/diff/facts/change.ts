import { diffWords } from "../../../mots/word-diff.ts";
import type { Changement as ChangementJuge, TypeDeChangement } from "../types.ts";

/** One thing that changed, as a fact: what it was, what it is; not yet how much it matters. */
export type FaitDeChangement = Omit<ChangementJuge, "portee">;

/** A change of wording, word by word. */
export function reworded(type: TypeDeChangement, de: string, vers: string, sujet?: string): FaitDeChangement {
  const change: FaitDeChangement = { type, de, vers, mots: diffWords(de, vers) };
  return sujet === undefined ? change : { ...change, sujet };
}
