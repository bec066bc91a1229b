const MARKS = /[\u0300-\u036f]/g;
const WORD = /\d+(?:[.,]\d+)+|[\p{L}\p{N}]+/gu;

/** A text without accents, capitals and ligatures: what two spellings of one word have in common. */
export function fold(text: string): string {
  return text.toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").normalize("NFD").replace(MARKS, "");
}

/** The words of a text, folded, in order; punctuation, spacing and elisions (`l'`, `d'`) fall apart. */
export function wordsOf(text: string): string[] {
  return fold(text).match(WORD) ?? [];
}

/** Two texts hold the same words in the same order: at most punctuation, spacing, capitals or accents differ. */
export function sameWords(a: string, b: string): boolean {
  return a === b || wordsOf(a).join(" ") === wordsOf(b).join(" ");
}
