import type { Paire } from "../match/paire.ts";
import type { Niveau } from "./nodes.ts";
import type { LienEcrit } from "./written.ts";

/** Two nodes of one level, by their places, and what an editor wrote of them. */
export interface Lien extends Paire {
  ecrit?: LienEcrit;
}

export type Liens = Record<Niveau, readonly Lien[]>;
