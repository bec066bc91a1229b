import type { Exigence } from "../../../domain/referentiel.ts";
import { similarities } from "../facts/similarity.ts";
import type { Diff, LienEntree } from "../types.ts";

/** Exigences of the other side that an exigence leads to, those that hold most of it first. */
export type FindTargets = (exigence: Exigence, others: readonly Exigence[]) => string[];

const ORDER = ["egal", "inclus", undefined, "inclut", "recoupe"];

/** Follows an exigence's own links; a linked engagement stands for all that it holds. */
export function targetFinder(diff: Diff): FindTargets {
  const byDe = new Map<string, LienEntree[]>();
  for (const { liens } of [...diff.engagements, ...diff.sousEngagements]) {
    for (const lien of liens) byDe.set(lien.de, [...(byDe.get(lien.de) ?? []), lien]);
  }
  return ({ id, texte }, others) => {
    const liens = [...(byDe.get(id) ?? [])].sort((a, b) => ORDER.indexOf(a.lien) - ORDER.indexOf(b.lien));
    return liens.flatMap(({ vers }) => {
      const below = others.filter((other) => String(other.engagement.numero) === vers);
      if (below.length > 0) return nearestFirst(texte, below);
      return others.some((other) => other.id === vers) ? [vers] : [];
    });
  };
}

/** Ids of these exigences, those whose words are nearest to the text first. */
function nearestFirst(texte: string, exigences: readonly Exigence[]): string[] {
  const figures = similarities(exigences.map((exigence) => [texte, exigence.texte]));
  return exigences
    .map(({ id }, rank) => ({ id, figure: figures[rank] ?? 0 }))
    .sort((a, b) => b.figure - a.figure)
    .map(({ id }) => id);
}
