import { STOP_WORDS } from "../../../mots/stop-words.ts";
import { wordsOf } from "../../../mots/words.ts";

/**
 * A word without its mark of number, gender or infinitive: Savoy's « minimal » stemmer for French.
 * It joins `usager` and `usagers`, never `information` and `informer`: too little rather than too much.
 */
function stem(word: string): string {
  if (word.length < 6) return word.replace(/[sx]$/, word.length > 3 ? "" : "$&");
  if (word.endsWith("x")) return word.endsWith("aux") ? `${word.slice(0, -3)}al` : word.slice(0, -1);
  const bare = word.replace(/s$/, "").replace(/r$/, "").replace(/e$/, "").replace(/e$/, "");
  return bare.replace(/(.)\1$/, "$1");
}

/** Stems of the words that carry meaning, in order. */
export function stemsOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !STOP_WORDS.has(word))
    .map(stem);
}
