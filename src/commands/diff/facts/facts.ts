import type { Diff, Entree as EntreeJugee } from "../types.ts";
import type { Changement } from "./change.ts";
import type { Niveau } from "./nodes.ts";

/** A connected group of links, as facts. */
export interface Entree extends Omit<EntreeJugee, "portee" | "changements"> {
  changements: Changement[];
}

/** What changed between two référentiels, without any judgement. */
export interface Faits extends Pick<Diff, "de" | "vers" | "editions">, Record<Niveau, Entree[]> {
  selection: Changement[];
}
