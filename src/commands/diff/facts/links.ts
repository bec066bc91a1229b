import { type Linked, matchByText } from "../match/match.ts";
import type { Paire } from "../match/paire.ts";
import type { Lien, Liens } from "./lien.ts";
import { majorityOf } from "./majority.ts";
import { NIVEAUX, type Niveau, type Noeuds } from "./nodes.ts";
import type { Ecrits, Side } from "./written.ts";

/**
 * Links of two référentiels, from modules down: those that are written, and, between nodes of which nothing is
 * written, those that the texts show. Without written modules, modules follow their engagements.
 */
export function linkNodes(de: Noeuds, vers: Noeuds, written: Ecrits, lineage: boolean): Liens {
  const places = { de: placesById(de), vers: placesById(vers) };
  const found: Record<Niveau, readonly Lien[]> = {
    modules: resolve("modules"),
    engagements: resolve("engagements"),
    sousEngagements: resolve("sousEngagements"),
  };
  if (found.modules.length === 0) found.modules = majorityOf(de, vers, found.engagements);
  for (const niveau of NIVEAUX) found[niveau] = [...found[niveau], ...byText(niveau)];
  return found;

  function resolve(niveau: Niveau): Lien[] {
    return written.liens.flatMap((ecrit) => {
      if (ecrit.niveau !== niveau) return [];
      const [i, j] = [places.de[niveau].get(ecrit.de), places.vers[niveau].get(ecrit.vers)];
      return i === undefined || j === undefined ? [] : [{ de: i, vers: j, ecrit }];
    });
  }

  function byText(niveau: Niveau): Paire[] {
    const named = {
      de: new Set([...found[niveau].map((lien) => lien.de), ...aloneAt(niveau, "de")]),
      vers: new Set([...found[niveau].map((lien) => lien.vers), ...aloneAt(niveau, "vers")]),
    };
    const parents = { modules: linkedBy(found.modules), engagements: linkedBy(found.engagements) };
    return matchByText(niveau, { de, vers }, parents, lineage, {
      de: (place) => !named.de.has(place),
      vers: (place) => !named.vers.has(place),
    });
  }

  /** What an editor says has no counterpart, or none that is known. */
  function aloneAt(niveau: Niveau, cote: Side): number[] {
    const ended = written.sansSuite.filter((one) => one.niveau === niveau && one.cote === cote);
    const open = niveau === "sousEngagements" ? [...written.indetermines[cote]] : [];
    return [...ended.map(({ id }) => id), ...open].flatMap((id) => places[cote][niveau].get(id) ?? []);
  }
}

function placesById(nodes: Noeuds): Record<Niveau, Map<string, number>> {
  const index = (niveau: Niveau) => new Map(nodes[niveau].map(({ id }, place) => [id, place]));
  return {
    modules: index("modules"),
    engagements: index("engagements"),
    sousEngagements: index("sousEngagements"),
  };
}

function linkedBy(links: readonly Lien[]): Linked {
  const known = new Set(links.map(({ de, vers }) => `${de} ${vers}`));
  return (de, vers) => known.has(`${de} ${vers}`);
}
