import type { LienEntree, Origine, TexteEntree } from "../types.ts";
import { compareContent } from "./content.ts";
import type { EntreeDeFaits } from "./facts.ts";
import { facesGap } from "./gaps.ts";
import { type GroupeDeNoeuds, groupNodes } from "./groups.ts";
import type { Lien } from "./lien.ts";
import { natureOf } from "./nature.ts";
import type { Niveau, Noeud } from "./nodes.ts";
import { outcomeOf } from "./outcome.ts";
import type { Comparaison } from "./side.ts";
import { similarities } from "./similarity.ts";

/** Every group of a level: what became of it, and what changed in it. */
export function entriesOf(niveau: Niveau, all: Comparaison): EntreeDeFaits[] {
  const [de, vers] = [all.de.noeuds[niveau], all.vers.noeuds[niveau]];
  const groups = groupNodes(de.length, vers.length, all.liens[niveau]);
  const figures = similarities(groups.map((group) => [textOf(group.de, de), textOf(group.vers, vers)]));
  return groups.map((group, rank) => entryOf(niveau, group, figures[rank] ?? 0, all));
}

function entryOf(niveau: Niveau, group: GroupeDeNoeuds, similarite: number, all: Comparaison): EntreeDeFaits {
  const nodes = {
    de: pick(group.de, all.de.noeuds[niveau]),
    vers: pick(group.vers, all.vers.noeuds[niveau]),
  };
  const ids = { de: nodes.de.map(({ id }) => id), vers: nodes.vers.map(({ id }) => id) };
  const content = niveau === "modules" ? [] : compareContent(all.de, all.vers, ids);
  const sorte = group.liens.length === 1 ? group.liens[0]?.ecrit?.lien : undefined;
  const contentChanged = content.length > 0;
  const gap = isAloneBeforeGap(niveau, group, all);
  const liens = group.liens.map((lien) => writeLink(niveau, lien, all));
  const nature = natureOf(nodes.de, nodes.vers, { similarite, sorte, contentChanged, gap });
  return {
    ...ids,
    nature,
    origine: originOf(niveau, group, ids, all),
    similarite,
    liens,
    textes: { de: nodes.de.map(writeText), vers: nodes.vers.map(writeText) },
    changements: [...outcomeOf(niveau, nature, nodes, liens), ...content],
  };
}

/** An editor wrote a link of the group, that nothing takes it up, or that its counterpart is unknown. */
function originOf(
  niveau: Niveau,
  { liens }: GroupeDeNoeuds,
  ids: { de: readonly string[]; vers: readonly string[] },
  { written }: Comparaison,
): Origine {
  const ended = written.sansSuite.some((one) => one.niveau === niveau && ids[one.cote].includes(one.id));
  const open =
    niveau === "sousEngagements" &&
    (["de", "vers"] as const).some((side) => ids[side].some((id) => written.indetermines[side].has(id)));
  return ended || open || liens.some(({ ecrit }) => ecrit) ? "correspondance" : "calcul";
}

function isAloneBeforeGap(niveau: Niveau, { de, vers }: GroupeDeNoeuds, all: Comparaison): boolean {
  const [a, b] = [de[0], vers[0]];
  if (a !== undefined) return b === undefined && facesGap(niveau, a, "de", all);
  return b !== undefined && facesGap(niveau, b, "vers", all);
}

function writeLink(niveau: Niveau, { de, vers, ecrit }: Lien, all: Comparaison): LienEntree {
  const ends = { de: all.de.noeuds[niveau][de]?.id ?? "", vers: all.vers.noeuds[niveau][vers]?.id ?? "" };
  if (!ecrit) return { ...ends, origine: "calcul" };
  return { ...ends, origine: "correspondance", lien: ecrit.lien, motif: ecrit.motif };
}

function writeText({ id, texte }: Noeud): TexteEntree {
  return { id, texte };
}

function textOf(places: readonly number[], nodes: readonly Noeud[]): string {
  return pick(places, nodes)
    .map(({ texte }) => texte)
    .join("\n");
}

function pick(places: readonly number[], nodes: readonly Noeud[]): Noeud[] {
  return places.flatMap((place) => nodes[place] ?? []);
}
