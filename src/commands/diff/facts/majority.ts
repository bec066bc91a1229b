import type { Lien } from "./lien.ts";
import type { Noeuds } from "./nodes.ts";

/** Modules of which one sends at least half of its engagements to the other, or draws them from it. */
export function majorityOf(de: Noeuds, vers: Noeuds, engagements: readonly Lien[]): Lien[] {
  const votes = new Map<string, { lien: Lien; de: Set<number>; vers: Set<number> }>();
  for (const { de: i, vers: j, ecrit } of engagements) {
    const [m, n] = [de.engagements[i]?.parent ?? -1, vers.engagements[j]?.parent ?? -1];
    const lien: Lien = ecrit ? { de: m, vers: n, ecrit } : { de: m, vers: n };
    const vote = votes.get(`${m} ${n}`) ?? { lien, de: new Set(), vers: new Set() };
    vote.de.add(i);
    vote.vers.add(j);
    votes.set(`${m} ${n}`, vote);
  }
  return [...votes.values()]
    .filter(
      (vote) =>
        2 * vote.de.size >= sizeOf(de, vote.lien.de) || 2 * vote.vers.size >= sizeOf(vers, vote.lien.vers),
    )
    .map(({ lien }) => lien);
}

function sizeOf(nodes: Noeuds, module: number): number {
  return nodes.modules[module]?.module.engagements.length ?? 0;
}
