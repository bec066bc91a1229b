import type { LienEntree, NatureDeLien, TypeDeChangement } from "../types.ts";
import type { FaitDeChangement } from "./change.ts";
import type { Niveau, Noeud } from "./nodes.ts";
import { compareWording } from "./wording.ts";

/** The changes that a group is by itself: come, gone, moved, merged, split, reworded. */
export function outcomeOf(
  niveau: Niveau,
  nature: NatureDeLien,
  nodes: { de: readonly Noeud[]; vers: readonly Noeud[] },
  liens: readonly LienEntree[],
): FaitDeChangement[] {
  const [a, b] = [nodes.de[0], nodes.vers[0]];
  if (nature === "indetermine") return [{ type: "vis-a-vis-inconnu" }];
  if (!a || !b) return [{ type: aloneType(niveau, nature, a ?? b) }];
  const leaves = { de: hasLeaf(niveau, nodes.de), vers: hasLeaf(niveau, nodes.vers) };
  if (leaves.de && !leaves.vers) return [{ type: "exigence-detaillee" }];
  if (!leaves.de && leaves.vers) return [{ type: "exigence-regroupee" }];
  const type = GROUPED[nature];
  if (type) return leaves.de ? [{ type }] : lostParts(liens);
  const sorte = liens[0]?.lien;
  const moved = a.id === b.id ? [] : movedAs(niveau, nodes);
  const scope: FaitDeChangement[] = sorte && sorte !== "egal" ? [{ type: "portee-differente" }] : [];
  return [...moved, ...scope, ...wordingOf(niveau, a, b)];
}

/** Promises of which the editor says that a part is not taken up; a group of headings says nothing else. */
function lostParts(liens: readonly LienEntree[]): FaitDeChangement[] {
  return liens
    .filter(({ lien }) => lien === "recoupe" || lien === "inclut")
    .map(({ de, vers }) => ({ type: "portee-differente", sujet: `${de} → ${vers}` }));
}

const GROUPED: Partial<Record<NatureDeLien, TypeDeChangement>> = {
  fusionne: "exigence-fusionnee",
  scinde: "exigence-scindee",
  recompose: "exigence-recomposee",
};

function aloneType(niveau: Niveau, nature: NatureDeLien, noeud: Noeud | undefined): TypeDeChangement {
  const come = nature === "ajoute";
  if (niveau === "modules") {
    if (!come) return "module-supprime";
    return noeud?.module.type === "general" ? "module-general-ajoute" : "module-metier-ajoute";
  }
  if (noeud && hasLeaf(niveau, [noeud])) return come ? "exigence-ajoutee" : "exigence-supprimee";
  return come ? "engagement-ajoute" : "engagement-supprime";
}

/** Evidence stands at one of these: sous-engagements, and engagements that have none. */
function hasLeaf(niveau: Niveau, nodes: readonly Noeud[]): boolean {
  if (niveau !== "engagements") return niveau === "sousEngagements";
  return nodes.some(({ engagement }) => engagement?.sousEngagements.length === 0);
}

function movedAs(
  niveau: Niveau,
  nodes: { de: readonly Noeud[]; vers: readonly Noeud[] },
): FaitDeChangement[] {
  if (niveau === "modules") return [{ type: "module-renumerote" }];
  return hasLeaf(niveau, nodes.de) ? [{ type: "exigence-renumerotee" }] : [];
}

function wordingOf(niveau: Niveau, a: Noeud, b: Noeud): FaitDeChangement[] {
  const changes = compareWording(a.texte, b.texte);
  if (niveau === "modules") return changes.map((change) => ({ ...change, type: "module-reformule" }));
  if (hasLeaf(niveau, [a])) return changes;
  return changes.map((change) => ({ ...change, type: "engagement-reformule" }));
}
