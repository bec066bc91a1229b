import { containment, cosine, type Vector, vectorize } from "../text/space.ts";
import { type PairRule, pairBest } from "./best-pairs.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import { cutsOf } from "./cuts.ts";
import type { Paire } from "./paire.ts";
import type { Space } from "./shares.ts";

/** What is set beside each other: its own words, and those of all that stands below it. */
export interface TexteCompare {
  texte: string;
  contenu: string;
}

/** What surrounds a pair: `bonus` counts with its likeness. */
export interface Context {
  bonus: number;
  home: boolean;
}

export interface LevelRule extends PairRule {
  /** Headings say little: the content counts as much. */
  titres: boolean;
}

/**
 * Links between two lists of texts, by their words alone.
 *
 * Why this method. Two versions of one label: most promises keep their rare words (« surtaxé », « SYNERGI »),
 * so tf-idf finds them in milliseconds, without a model to download, with a figure that a person can check by
 * reading. Sentence embeddings would add 100 MB and answers that no one can explain. An optimal assignment
 * (Hungarian) links all that it can, and one wrong pair drags others along; mutual preference with a margin is
 * local, and leaves free what two candidates dispute. The context tells twins apart; it is never enough alone.
 */
export function matchLevel(
  de: readonly TexteCompare[],
  vers: readonly TexteCompare[],
  context: (de: number, vers: number) => Context,
  rule: LevelRule,
): Paire[] {
  const own = spaceOf(de, vers, ({ texte }) => texte);
  const deep = [...de, ...vers].some(({ texte, contenu }) => texte !== contenu);
  const whole = deep ? spaceOf(de, vers, ({ contenu }) => contenu) : own;
  const near = findCandidates(own.de, own.vers);
  const deeper = deep ? newOnes(findCandidates(whole.de, whole.vers), near, vers.length) : [];
  const candidates = [...near, ...deeper];
  const scored = candidates.map(({ de, vers }) => {
    const { bonus, home } = context(de, vers);
    return { de, vers, score: likeness(de, vers) + bonus, home };
  });
  const textes = { de: de.map(({ texte }) => texte), vers: vers.map(({ texte }) => texte) };
  const cuts = rule.partie === null ? [] : cutsOf(textes, (i, j) => context(i, j).home);
  return pairBest(scored, cuts, own, rule);

  function likeness(i: number, j: number): number {
    const [heading, content] = [compare(own, i, j, cosine), compare(whole, i, j, cosine)];
    const withContent = (heading + content) / 2;
    return rule.titres ? withContent : Math.max(withContent, (heading + compare(own, i, j, containment)) / 2);
  }
}

function spaceOf(
  de: readonly TexteCompare[],
  vers: readonly TexteCompare[],
  pick: (texte: TexteCompare) => string,
): Space {
  const vectors = vectorize([...de, ...vers].map(pick));
  return { de: vectors.slice(0, de.length), vers: vectors.slice(de.length) };
}

function compare(space: Space, i: number, j: number, measure: (a: Vector, b: Vector) => number): number {
  const [a, b] = [space.de[i], space.vers[j]];
  return a && b ? measure(a, b) : 0;
}

/** Those of `more` that are not among `known`; `width` is the number of texts of the second list. */
function newOnes(more: readonly Candidate[], known: readonly Candidate[], width: number): Candidate[] {
  const seen = new Set(known.map(({ de, vers }) => de * width + vers));
  return more.filter(({ de, vers }) => !seen.has(de * width + vers));
}
