import type { Engagement, Module, Referentiel, SousEngagement } from "../../../domain/referentiel.ts";

export const NIVEAUX = ["modules", "engagements", "sousEngagements"] as const;

/** The three levels at which two référentiels are set beside each other, under their names in `quali/diff@1`. */
export type Niveau = (typeof NIVEAUX)[number];

/** A module, engagement or sous-engagement, with what stands above it. */
export interface Noeud {
  id: string;
  texte: string;
  /** Its own text and all that stands below it. */
  contenu: string;
  module: Module;
  engagement?: Engagement;
  sousEngagement?: SousEngagement;
  /** Place, in the level above, of what holds it. */
  parent: number | null;
}

export type Noeuds = Record<Niveau, readonly Noeud[]>;

/** Everything of a référentiel that carries an id, level by level, in its order. */
export function nodesOf(referentiel: Referentiel): Noeuds {
  const nodes: Record<Niveau, Noeud[]> = { modules: [], engagements: [], sousEngagements: [] };
  for (const module of referentiel.modules) {
    const parent = nodes.modules.length;
    const contenu = [module.titre, ...module.engagements.map(contentOf)].join("\n");
    nodes.modules.push({ id: String(module.numero), texte: module.titre, contenu, module, parent: null });
    for (const engagement of module.engagements) addEngagement(nodes, module, engagement, parent);
  }
  return nodes;
}

function addEngagement(
  nodes: Record<Niveau, Noeud[]>,
  module: Module,
  engagement: Engagement,
  parent: number,
) {
  const own = nodes.engagements.length;
  const { texte } = engagement;
  const contenu = contentOf(engagement);
  nodes.engagements.push({ id: String(engagement.numero), texte, contenu, module, engagement, parent });
  for (const sousEngagement of engagement.sousEngagements) {
    const { id, texte } = sousEngagement;
    nodes.sousEngagements.push({
      id,
      texte,
      contenu: texte,
      module,
      engagement,
      sousEngagement,
      parent: own,
    });
  }
}

function contentOf(engagement: Engagement): string {
  return [engagement.texte, ...engagement.sousEngagements.map(({ texte }) => texte)].join("\n");
}
