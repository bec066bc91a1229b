import type { Jour } from "../../domain/jour.ts";
import type { ActionEcrite } from "../../domain/structure.ts";

/** Which action takes over from which. */
export interface Remplacements {
  /** Id of the action that takes over, by the id of the one that it replaces. */
  par: ReadonlyMap<string, string>;
  /** Ids of actions that replace themselves, by whatever way: they replace nothing. */
  boucles: ReadonlySet<string>;
}

/** An action that is still to be opened replaces nothing yet. */
export function remplacementsOf(actions: readonly ActionEcrite[], date: Jour): Remplacements {
  const vers = new Map(
    actions.flatMap(({ yaml: { id, remplace } }) =>
      remplace === undefined ? [] : [[id, remplace] as const],
    ),
  );
  const boucles = loopsOf(vers);
  const par = new Map<string, string>();
  for (const { yaml } of actions) {
    const { id, remplace, ouverteLe = date } = yaml;
    if (remplace === undefined || boucles.has(id) || ouverteLe > date || par.has(remplace)) continue;
    par.set(remplace, id);
  }
  return { par, boucles };
}

/** Each id leads to one at most: one walk, in which what was walked before is not walked again. */
function loopsOf(vers: ReadonlyMap<string, string>): Set<string> {
  const boucles = new Set<string>();
  const done = new Set<string>();
  for (const start of vers.keys()) {
    const way: string[] = [];
    const here = new Set<string>();
    let id: string | undefined = start;
    while (id !== undefined && !done.has(id) && !here.has(id)) {
      way.push(id);
      here.add(id);
      id = vers.get(id);
    }
    if (id !== undefined && here.has(id)) for (const one of way.slice(way.indexOf(id))) boucles.add(one);
    for (const one of way) done.add(one);
  }
  return boucles;
}
