import type { Diff, Entree as EntreeJugee } from "../types.ts";
import type { FaitDeChangement } from "./change.ts";
import type { Niveau } from "./nodes.ts";

/** A connected group of links, as facts. */
export interface EntreeDeFaits extends Omit<EntreeJugee, "portee" | "changements"> {
  changements: FaitDeChangement[];
}

/** What changed between two référentiels, without any judgement. */
export interface FaitsDuDiff extends Pick<Diff, "de" | "vers" | "editions">, Record<Niveau, EntreeDeFaits[]> {
  selection: FaitDeChangement[];
}
