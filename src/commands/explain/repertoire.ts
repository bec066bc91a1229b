import { entreesDesCles } from "./genres/cle.ts";
import { entreesDesEngagements } from "./genres/engagement.ts";
import { entreesDesFaits } from "./genres/fait.ts";
import { entreesDesIndicateurs } from "./genres/indicateur.ts";
import { entreesDesIndicateursPropres } from "./genres/indicateur-propre.ts";
import { entreesDesMethodes } from "./genres/methode.ts";
import { entreesDesModules } from "./genres/module.ts";
import { entreesDesMots } from "./genres/mot.ts";
import { entreesDesNatures } from "./genres/nature.ts";
import { entreesDesReferentiels } from "./genres/referentiel.ts";
import { entreesDesRegles } from "./genres/regle.ts";
import { entreesDesRubriques } from "./genres/rubrique.ts";
import { entreesDesSousEngagements } from "./genres/sous-engagement.ts";
import { isGroup } from "./groupes.ts";
import { keysOf } from "./search.ts";
import type { CadreDExplication, EntreeExplicable } from "./types.ts";

// One line per kind of id, in the order in which matches are listed.
const GENRES: readonly ((cadre: CadreDExplication) => EntreeExplicable[])[] = [
  entreesDesReferentiels,
  entreesDesEngagements,
  entreesDesModules,
  entreesDesRubriques,
  entreesDesSousEngagements,
  entreesDesMethodes,
  entreesDesFaits,
  entreesDesNatures,
  entreesDesIndicateurs,
  entreesDesIndicateursPropres,
  entreesDesRegles,
  entreesDesMots,
];

/** Everything that can be explained where this référentiel is followed. */
export function entreesOf(cadre: CadreDExplication): EntreeExplicable[] {
  const entrees = GENRES.flatMap((genre) => genre(cadre));
  // What a référentiel says of a name (« cert », « indicateur ») comes before the key that bears it.
  const taken = new Set(entrees.flatMap(keysOf));
  return [
    ...entrees,
    ...entreesDesCles().filter((cle) => !keysOf(cle).some((nom) => taken.has(nom)) && !isGroup(cle.id)),
  ];
}
