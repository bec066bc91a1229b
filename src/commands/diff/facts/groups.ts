import type { Lien } from "./lien.ts";

/** Places of both sides that links connect; one side is empty for a node without a link. */
export interface GroupeDeNoeuds {
  de: readonly number[];
  vers: readonly number[];
  liens: readonly Lien[];
}

/** The connected groups of a level, so that every node of both sides stands in exactly one; in reading order. */
export function groupNodes(countDe: number, countVers: number, links: readonly Lien[]): GroupeDeNoeuds[] {
  const parent = Array.from({ length: countDe + countVers }, (_, place) => place);
  for (const { de, vers } of links) {
    const [a, b] = [rootOf(parent, de), rootOf(parent, countDe + vers)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const groups = new Map<number, { de: number[]; vers: number[]; liens: Lien[] }>();
  for (let place = 0; place < parent.length; place += 1) {
    const root = rootOf(parent, place);
    const group = groups.get(root) ?? { de: [], vers: [], liens: [] };
    if (place < countDe) group.de.push(place);
    else group.vers.push(place - countDe);
    groups.set(root, group);
  }
  for (const lien of links) groups.get(rootOf(parent, lien.de))?.liens.push(lien);
  return [...groups.values()];
}

/** Whatever is joined stands under a smaller place, so that the way up ends. */
function rootOf(parent: number[], place: number): number {
  let root = place;
  for (let above = parent[root]; above !== undefined && above < root; above = parent[root]) {
    parent[root] = parent[above] ?? above;
    root = above;
  }
  return root;
}
