import { diffArrays } from "diff";
import type { Segment } from "../generated/diff.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { motsOf } from "./words.ts";

interface Mot {
  /** As compared. */
  cle: string;
  /** As written, with what follows it up to the next word; the first with what comes before it too. */
  brut: string;
}

/** A stretch of both texts: the same words, or words that replace each other. */
interface Passage {
  same: boolean;
  de: Mot[];
  vers: Mot[];
}

/**
 * Word-level differences of two texts. Punctuation, spacing, capitals and accents alone are no difference;
 * a stray small word between two changes is counted with them, so that a rewriting reads as one. What is kept is as
 * the second text writes it. Texts that have little in common for their length are told as wholly rewritten.
 */
export function diffWords(de: string, vers: string): Segment[] {
  const [left, right] = [cut(de), cut(vers)];
  const passages: Passage[] = [];
  let [i, j] = [0, 0];
  for (const run of alignWords(left, right)) {
    const mine = left.slice(i, i + run.de);
    const theirs = right.slice(j, j + run.vers);
    i += run.de;
    j += run.vers;
    join(passages, { same: run.same, de: mine, vers: theirs });
  }
  const read: Passage[] = [];
  passages.forEach((passage, rank) => {
    const stray = rank > 0 && rank < passages.length - 1 && isSmall(passage);
    join(read, stray ? { ...passage, same: false } : passage);
  });
  return read.flatMap(write);
}

/** So many words of each side that are the same, or that are not. */
interface Run {
  same: boolean;
  de: number;
  vers: number;
}

/** So many words may differ, whatever the length: a promise is compared whole. */
const PROMESSE = 400;

/** Work allowed for each word of a long text. */
const EFFORT = 40;

/** The cost grows with the square of the words that differ: beyond what the length allows, all of them do. */
function alignWords(left: readonly Mot[], right: readonly Mot[]): Run[] {
  const [a, b] = [left.map(({ cle }) => cle), right.map(({ cle }) => cle)];
  const maxEditLength = Math.max(PROMESSE, Math.floor(Math.sqrt(EFFORT * (a.length + b.length))));
  const runs = diffArrays(a, b, { maxEditLength });
  if (!runs) return [{ same: false, de: a.length, vers: b.length }];
  return runs.map(({ added, removed, value: { length } }) => ({
    same: !added && !removed,
    de: added ? 0 : length,
    vers: removed ? 0 : length,
  }));
}

function cut(text: string): Mot[] {
  const mots = motsOf(text);
  return mots.map(({ cle, debut }, rank) => ({
    cle,
    brut: text.slice(rank === 0 ? 0 : debut, mots[rank + 1]?.debut),
  }));
}

function isSmall({ same, vers }: Passage): boolean {
  return same && vers.length <= 2 && vers.every(({ cle }) => STOP_WORDS.has(cle));
}

function join(passages: Passage[], next: Passage): void {
  const last = passages.at(-1);
  if (last && last.same === next.same) {
    for (const mot of next.de) last.de.push(mot);
    for (const mot of next.vers) last.vers.push(mot);
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
