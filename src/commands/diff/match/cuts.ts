import { wordsOf } from "../../../mots/words.ts";
import type { Paire } from "./paire.ts";

/** More words than any promise has: longer texts are not looked at piece by piece. */
const LONGEST = 250;

/** Words from which a piece is known even far from home. */
const TELLING = 5;

/** The texts of both lists. */
export interface Textes {
  de: readonly string[];
  vers: readonly string[];
}

/**
 * Texts that are, word for word, others put end to end: too plain to be left to likeness, to which a short piece
 * says little. A piece that stands under other parents (not `home`) is to be long enough, and there once. What two texts
 * could claim is left to likeness.
 */
export function cutsOf(textes: Textes, home: (de: number, vers: number) => boolean): Paire[] {
  const words = { de: textes.de.map(wordsOf), vers: textes.vers.map(wordsOf) };
  const found = {
    de: claimsOf(words.de, words.vers, home),
    vers: claimsOf(words.vers, words.de, (whole, piece) => home(piece, whole)),
  };
  return [
    ...found.de.map(([whole, piece]) => ({ de: whole, vers: piece })),
    ...found.vers.map(([whole, piece]) => ({ de: piece, vers: whole })),
  ];
}

type Claim = [whole: number, piece: number];

function claimsOf(
  wholes: readonly string[][],
  pieces: readonly string[][],
  home: (whole: number, piece: number) => boolean,
): Claim[] {
  const places = new Map<string, number[]>();
  pieces.forEach((words, place) => {
    const line = words.join(" ");
    if (line !== "") places.set(line, [...(places.get(line) ?? []), place]);
  });
  const find = (whole: number, words: readonly string[]) => {
    const all = places.get(words.join(" ")) ?? [];
    const near = all.filter((piece) => home(whole, piece));
    return near.length === 0 && all.length === 1 && words.length >= TELLING ? all : near;
  };
  const claims = wholes.flatMap((words, whole) =>
    cut(words, (some) => find(whole, some)).map((piece): Claim => [whole, piece]),
  );
  const times = new Map<number, number>();
  for (const [, piece] of claims) times.set(piece, (times.get(piece) ?? 0) + 1);
  const disputed = new Set(claims.flatMap(([whole, piece]) => (times.get(piece) === 1 ? [] : [whole])));
  return claims.filter(([whole]) => !disputed.has(whole));
}

/** The pieces of a text from its first word to its last, the longest first; none where they leave a word out. */
function cut(words: readonly string[], find: (words: readonly string[]) => readonly number[]): number[] {
  if (words.length > LONGEST) return [];
  const dead = new Set<number>();
  const choices = from(0) ?? [];
  return choices.length > 1 ? choose(choices) : [];

  function from(start: number): (readonly number[])[] | null {
    if (start === words.length) return [];
    for (let end = words.length; end > start && !dead.has(start); end -= 1) {
      const found = find(words.slice(start, end));
      const rest = found.length > 0 ? from(end) : null;
      if (rest) return [found, ...rest];
    }
    dead.add(start);
    return null;
  }
}

/** One place for each piece: where several texts hold the same words, the nearest to where the others put it. */
function choose(choices: readonly (readonly number[])[]): number[] {
  const starts = choices.flatMap(([place = 0, ...others], rank) =>
    others.length === 0 ? [place - rank] : [],
  );
  const chosen = choices.flatMap((places, rank) => {
    const far = (place: number) => Math.min(...starts.map((start) => Math.abs(place - start - rank)));
    const [first, second] = [...places].sort((a, b) => far(a) - far(b));
    if (first === undefined || (second !== undefined && far(first) === far(second))) return [];
    return [first];
  });
  return new Set(chosen).size === choices.length ? chosen : [];
}
