import { cles } from "./genres/cle.ts";
import { engagements } from "./genres/engagement.ts";
import { faits } from "./genres/fait.ts";
import { methodes } from "./genres/methode.ts";
import { modules } from "./genres/module.ts";
import { mots } from "./genres/mot.ts";
import { natures } from "./genres/nature.ts";
import { referentiels } from "./genres/referentiel.ts";
import { regles } from "./genres/regle.ts";
import { rubriques } from "./genres/rubrique.ts";
import { sousEngagements } from "./genres/sous-engagement.ts";
import { isGroup } from "./groupes.ts";
import { keysOf } from "./search.ts";
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
  mots,
];

/** Everything that can be explained where this référentiel is followed. */
export function entreesOf(cadre: Cadre): Entree[] {
  const entrees = GENRES.flatMap((genre) => genre(cadre));
  // What a référentiel says of a name (« cert », « indicateur ») comes before the key that bears it.
  const taken = new Set(entrees.flatMap(keysOf));
  return [
    ...entrees,
    ...cles().filter((cle) => !keysOf(cle).some((nom) => taken.has(nom)) && !isGroup(cle.id)),
  ];
}
