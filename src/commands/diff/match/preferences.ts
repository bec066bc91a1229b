import type { Paire } from "./paire.ts";

/** A candidate link with its score, context counted. */
export interface Scored extends Paire {
  score: number;
  /** What holds them is linked too. */
  home: boolean;
}

export interface Best {
  scored: Scored;
  second: number;
}

/** What each text of a side prefers, with the score of its next choice. */
export function bestBy(candidates: readonly Scored[], side: "de" | "vers"): Map<number, Best> {
  const best = new Map<number, Best>();
  for (const scored of candidates) {
    const known = best.get(scored[side]);
    if (!known) best.set(scored[side], { scored, second: 0 });
    else if (scored.score > known.scored.score) {
      best.set(scored[side], { scored, second: known.scored.score });
    } else known.second = Math.max(known.second, scored.score);
  }
  return best;
}

export function isClear(best: Best | undefined, candidate: Scored, marge: number): boolean {
  return best?.scored === candidate && candidate.score - best.second >= marge;
}
