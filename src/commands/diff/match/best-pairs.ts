import type { Paire } from "./paire.ts";
import { bestBy, isClear, type Scored } from "./preferences.ts";
import { type Space, sharesOf } from "./shares.ts";

export interface PairRule {
  /** Score from which a link is defended. */
  seuil: number;
  /** By how much the best must beat the next. */
  marge: number;
  /** Score from which a text is taken for part of a text already linked; null: no mergers, no splits. */
  partie: number | null;
}

/**
 * The links that can be defended beside those already `known`: pairs that prefer each other clearly; then, among what
 * stands under linked parents, texts whose clear preference is taken already (they went into it, or came out of it),
 * texts shared out among several, and pairs among those still free. What two candidates dispute stays free. The
 * answer does not depend on which list comes first.
 */
export function pairBest(
  candidates: readonly Scored[],
  known: readonly Paire[],
  space: Space,
  rule: PairRule,
): Paire[] {
  const atHome = candidates.filter(({ home }) => home);
  let links: readonly Paire[] = [...known, ...mutual(free(candidates, known), rule)];
  links = [...links, ...partsOf(candidates, links, rule)];
  for (;;) {
    const open = free(atHome, links);
    const shares = rule.partie === null ? [] : sharesOf(open, space, rule);
    const more = shares.length > 0 ? shares : mutual(open, rule);
    if (more.length === 0) return [...links];
    links = [...links, ...more];
  }
}

function mutual(candidates: readonly Scored[], { seuil, marge }: PairRule): Scored[] {
  const [rows, columns] = [bestBy(candidates, "de"), bestBy(candidates, "vers")];
  return candidates.filter(
    (candidate) =>
      candidate.score >= seuil &&
      isClear(rows.get(candidate.de), candidate, marge) &&
      isClear(columns.get(candidate.vers), candidate, marge),
  );
}

function partsOf(candidates: readonly Scored[], links: readonly Paire[], rule: PairRule): Scored[] {
  const { partie, marge } = rule;
  if (partie === null) return [];
  const taken = takenBy(links);
  return (["de", "vers"] as const).flatMap((side) => {
    const other = side === "de" ? "vers" : "de";
    const best = bestBy(candidates, side);
    return candidates.filter(
      (candidate) =>
        candidate.home &&
        candidate.score >= partie &&
        !taken[side].has(candidate[side]) &&
        taken[other].has(candidate[other]) &&
        isClear(best.get(candidate[side]), candidate, marge),
    );
  });
}

function free(candidates: readonly Scored[], links: readonly Paire[]): Scored[] {
  const taken = takenBy(links);
  return candidates.filter(({ de, vers }) => !taken.de.has(de) && !taken.vers.has(vers));
}

function takenBy(links: readonly Paire[]): { de: Set<number>; vers: Set<number> } {
  return { de: new Set(links.map(({ de }) => de)), vers: new Set(links.map(({ vers }) => vers)) };
}
