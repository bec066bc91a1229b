import { diffArrays } from "diff";
import type { Segment } from "../types.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { fold } from "./words.ts";

interface Mot {
  /** As compared: without accents, capitals and punctuation. */
  cle: string;
  /** As written, with what follows it up to the next word. */
  brut: string;
}

/** A stretch of both texts: the same words, or words that replace each other. */
interface Passage {
  same: boolean;
  de: Mot[];
  vers: Mot[];
}

const WORD = /(?:^[^\p{L}\p{N}]+)?[\p{L}\p{N}]+(?:[.,]\d+)*[^\p{L}\p{N}]*/gu;
const NOISE = /[^\p{L}\p{N}.,]+|[.,](?!\d)/gu;

/**
 * Word-level differences of two texts. Punctuation, spacing, capitals and accents alone are no difference;
 * a stray small word between two changes is counted with them, so that a rewriting reads as one. What is kept is as the second text writes it.
 */
export function diffWords(de: string, vers: string): Segment[] {
  const [left, right] = [motsOf(de), motsOf(vers)];
  const passages: Passage[] = [];
  let [i, j] = [0, 0];
  for (const run of diffArrays(left, right, { comparator: (a, b) => a.cle === b.cle })) {
    const same = !run.added && !run.removed;
    const mine = left.slice(i, i + (run.added ? 0 : run.value.length));
    const theirs = right.slice(j, j + (run.removed ? 0 : run.value.length));
    i += mine.length;
    j += theirs.length;
    join(passages, { same, de: mine, vers: theirs });
  }
  const read: Passage[] = [];
  passages.forEach((passage, rank) => {
    const stray = rank > 0 && rank < passages.length - 1 && isSmall(passage);
    join(read, stray ? { ...passage, same: false } : passage);
  });
  return read.flatMap(write);
}

function motsOf(text: string): Mot[] {
  return (text.match(WORD) ?? []).map((brut) => ({ cle: fold(brut).replace(NOISE, ""), brut }));
}

function isSmall({ same, vers }: Passage): boolean {
  return same && vers.length <= 2 && vers.every(({ cle }) => STOP_WORDS.has(cle));
}

function join(passages: Passage[], next: Passage): void {
  const last = passages.at(-1);
  if (last && last.same === next.same) {
    last.de.push(...next.de);
    last.vers.push(...next.vers);
  } else passages.push({ ...next });
}

function write({ same, de, vers }: Passage): Segment[] {
  if (same) {
    const [avant, texte] = [textOf(de), textOf(vers)];
    return [avant === texte ? { op: "egal", texte } : { op: "egal", texte, avant }];
  }
  const segments: Segment[] = [
    { op: "retire", texte: textOf(de) },
    { op: "ajoute", texte: textOf(vers) },
  ];
  return segments.filter(({ texte }) => texte !== "");
}

function textOf(mots: readonly Mot[]): string {
  return mots.map(({ brut }) => brut).join("");
}
