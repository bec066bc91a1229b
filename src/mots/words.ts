// All but the stroke that denies a sign: « ≠ » is not « = ».
const MARKS = /[\u0300-\u0337\u0339-\u036f]/g;

/** A text without accents, capitals and ligatures: what two spellings of one word have in common. */
function fold(text: string): string {
  const bare = text.toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").normalize("NFD").replace(MARKS, "");
  return bare.normalize("NFC");
}

// A figure is one word with what belongs to it: its sign, its decimals, its thousands, the other half of a fraction
// or of a range. Letters and exponents come next; last the signs that say something, where arrows only point.
const FIGURE =
  /(?:(?<![\p{L}\p{N}\p{M}])[-−](?=\d))?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3}(?!\d))+|\d+)(?:[.,/⁄:–-]\d+)*/u
    .source;
const LETTERS = /[\p{L}\p{M}]+|\p{No}+|\p{Nl}+/u.source;
const SIGN = /[%‰‱§&@#]|(?<=\d\s?)°|\p{Sc}|(?![\u2190-\u21ff\u27f0-\u27ff|~^`])\p{Sm}/u.source;
const WORD = new RegExp(`${FIGURE}|${LETTERS}|${SIGN}`, "gu");

/** A word as compared, and where it begins in its text. */
export interface Mot {
  cle: string;
  debut: number;
}

/**
 * The words of a text, in order: letters, figures, and the signs that are read aloud (%, ≥, €). Punctuation, spacing
 * and elisions (`l'`, `d'`) fall apart.
 */
export function motsOf(text: string): Mot[] {
  return Array.from(text.matchAll(WORD), ({ 0: brut, index }) => ({ cle: keyOf(brut), debut: index }));
}

/** « 10 000 » is 10000, « ½ » is 1/2, « m² » is m2. */
function keyOf(brut: string): string {
  if (!/\p{N}/u.test(brut)) return fold(brut);
  return brut.normalize("NFKC").replace(/\s/g, "").replace(/[−–]/g, "-").replace(/⁄/g, "/");
}

/** The words of a text, as compared. */
export function wordsOf(text: string): string[] {
  return motsOf(text).map(({ cle }) => cle);
}

/** Two texts hold the same words in the same order: at most punctuation, spacing, capitals or accents differ. */
export function sameWords(a: string, b: string): boolean {
  return a === b || wordsOf(a).join(" ") === wordsOf(b).join(" ");
}
