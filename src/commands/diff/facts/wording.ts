import { stemsOf } from "../text/stems.ts";
import { sameWords, wordsOf } from "../text/words.ts";
import { type Changement, reworded } from "./change.ts";

/** How a text changed: figures weigh most, then words that carry meaning; inflections and small words least. */
export function compareWording(de: string, vers: string): Changement[] {
  if (sameWords(de, vers)) return [];
  if (numbersOf(de) !== numbersOf(vers)) return [reworded("nombre-change", de, vers)];
  return [reworded(isTouchUp(de, vers) ? "texte-retouche" : "texte-reformule", de, vers)];
}

/** The words that carry meaning are the same, as often: at most small words, order or inflections moved. */
export function isTouchUp(de: string, vers: string): boolean {
  return [...stemsOf(de)].sort().join(" ") === [...stemsOf(vers)].sort().join(" ");
}

function numbersOf(text: string): string {
  return wordsOf(text)
    .filter((word) => /\d/.test(word))
    .sort()
    .join(" ");
}
