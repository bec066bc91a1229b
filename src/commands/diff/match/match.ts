import { sameWords } from "../../../mots/words.ts";
import type { Niveau, Noeud, Noeuds } from "../facts/nodes.ts";
import { type Context, type LevelRule, matchLevel } from "./match-level.ts";
import type { Paire } from "./paire.ts";

const RULES: Record<Niveau, LevelRule> = {
  modules: { seuil: 0.2, marge: 0.05, partie: null, titres: true },
  engagements: { seuil: 0.4, marge: 0.05, partie: 0.6, titres: false },
  sousEngagements: { seuil: 0.5, marge: 0.05, partie: 0.7, titres: false },
};

const SAME_MODULE = 0.1;
const SAME_ENGAGEMENT = 0.2;

/** Links found at the level above: the context of the one below. */
export type Linked = (de: number, vers: number) => boolean;

/**
 * Links by text alone between the nodes of one level that `open` leaves to it.
 * `lineage` is true for two versions of one référentiel, where a node that kept its id and words is itself.
 */
export function matchByText(
  niveau: Niveau,
  nodes: { de: Noeuds; vers: Noeuds },
  parents: { modules: Linked; engagements: Linked },
  lineage: boolean,
  open: { de: (index: number) => boolean; vers: (index: number) => boolean },
): Paire[] {
  const [de, vers] = [nodes.de[niveau], nodes.vers[niveau]];
  const kept = lineage ? keptNodes(de, vers).filter((pair) => open.de(pair.de) && open.vers(pair.vers)) : [];
  const taken = { de: new Set(kept.map(({ de }) => de)), vers: new Set(kept.map(({ vers }) => vers)) };
  const left = placesOf(de, (index) => open.de(index) && !taken.de.has(index));
  const right = placesOf(vers, (index) => open.vers(index) && !taken.vers.has(index));
  const found = matchLevel(
    left.map(({ noeud }) => noeud),
    right.map(({ noeud }) => noeud),
    (i, j) => contextOf(left[i]?.noeud, right[j]?.noeud),
    RULES[niveau],
  );
  return [
    ...kept,
    ...found.map((pair) => ({ de: left[pair.de]?.place ?? -1, vers: right[pair.vers]?.place ?? -1 })),
  ];

  function contextOf(a: Noeud | undefined, b: Noeud | undefined): Context {
    const [i, j] = [a?.parent ?? -1, b?.parent ?? -1];
    if (niveau === "modules") return { bonus: 0, home: true };
    if (niveau === "engagements") return inModule(parents.modules(i, j));
    const module = parents.modules(parentOf(nodes.de, i), parentOf(nodes.vers, j)) ? SAME_MODULE : 0;
    const home = parents.engagements(i, j);
    return { bonus: home ? module + SAME_ENGAGEMENT : module, home };
  }
}

function inModule(home: boolean): Context {
  return { bonus: home ? SAME_MODULE : 0, home };
}

function parentOf(nodes: Noeuds, engagement: number): number {
  return nodes.engagements[engagement]?.parent ?? -1;
}

function keptNodes(de: readonly Noeud[], vers: readonly Noeud[]): Paire[] {
  const byId = new Map(vers.map((noeud, place) => [noeud.id, place]));
  return de.flatMap((noeud, place) => {
    const other = byId.get(noeud.id);
    if (other === undefined || !sameWords(noeud.texte, vers[other]?.texte ?? "")) return [];
    return [{ de: place, vers: other }];
  });
}

function placesOf(
  nodes: readonly Noeud[],
  keep: (place: number) => boolean,
): { noeud: Noeud; place: number }[] {
  return nodes.map((noeud, place) => ({ noeud, place })).filter(({ place }) => keep(place));
}
