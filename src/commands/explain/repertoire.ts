import { engagements } from "./genres/engagement.ts";
import { faits } from "./genres/fait.ts";
import { methodes } from "./genres/methode.ts";
import { modules } from "./genres/module.ts";
import { natures } from "./genres/nature.ts";
import { referentiels } from "./genres/referentiel.ts";
import { regles } from "./genres/regle.ts";
import { rubriques } from "./genres/rubrique.ts";
import { sousEngagements } from "./genres/sous-engagement.ts";
import type { Cadre, Entree } from "./types.ts";

// One line per kind of id, in the order in which matches are listed.
const GENRES: readonly ((cadre: Cadre) => Entree[])[] = [
  referentiels,
  engagements,
  modules,
  rubriques,
  sousEngagements,
  methodes,
  faits,
  natures,
  regles,
];

/** Everything that can be explained where this référentiel is followed. */
export function entreesOf(cadre: Cadre): Entree[] {
  return GENRES.flatMap((genre) => genre(cadre));
}
