import type { Engagement, Referentiel } from "../../../domain/referentiel.ts";
import type { Lien } from "./lien.ts";
import type { Niveau, Noeud } from "./nodes.ts";
import type { Comparaison } from "./side.ts";
import type { Side } from "./written.ts";

/**
 * Whether a node without a link may well have a counterpart that the other side's sources do not give:
 * then it is neither new nor gone, and nobody can tell.
 */
export function facesGap(niveau: Niveau, place: number, side: Side, all: Comparaison): boolean {
  const [own, other] = side === "de" ? [all.de, all.vers] : [all.vers, all.de];
  const noeud = own.noeuds[niveau][place];
  if (!noeud) return false;
  if (niveau === "sousEngagements" && all.written.indetermines[side].has(noeud.id)) return true;
  if (all.written.entier) return false;
  const engagement = niveau === "engagements" ? place : (noeud.parent ?? -1);
  const module = own.noeuds.engagements[engagement]?.parent ?? -1;
  const modules = opposite(all.liens.modules, side, module).map((at) => other.noeuds.modules[at]?.module);
  if (modules.some((found) => found?.engagements.length === 0)) return true;
  if (niveau === "engagements") return false;
  const linked = opposite(all.liens.engagements, side, engagement).map((at) => other.noeuds.engagements[at]);
  if (linked.length > 0) return linked.some((found) => isGap(found, other.referentiel));
  return modules.some((found) => found?.engagements.every(hasNoSousEngagement) === true);
}

function opposite(links: readonly Lien[], side: Side, place: number): number[] {
  const other = side === "de" ? "vers" : "de";
  return links.filter((link) => link[side] === place).map((link) => link[other]);
}

/** An engagement whose sous-engagements are unknown, or of which the sources lack one. */
function isGap(noeud: Noeud | undefined, { lacunes }: Referentiel): boolean {
  const engagement = noeud?.engagement;
  if (!engagement) return false;
  if (engagement.sousEngagementsConnus === false) return true;
  const missing = lacunes.flatMap(({ couvre }) => couvre ?? []);
  return missing.some((id) => id.startsWith(`${engagement.numero}.`));
}

function hasNoSousEngagement({ sousEngagements }: Engagement): boolean {
  return sousEngagements.length === 0;
}
