import type { Depot } from "../../depot/depot.ts";
import type { Constat } from "../../domain/constat.ts";
import type { Espace } from "../../domain/espace.ts";
import { type ReferenceReferentiel, type Referentiel, referenceOf } from "../../domain/referentiel.ts";
import { compileReferentiel } from "../referentiel/compile.ts";
import { sayAt } from "../structure/say.ts";

export interface ReferentielsPropres {
  referentiels: ReadonlyMap<ReferenceReferentiel, Referentiel>;
  /** Files are named from the depot's root. */
  constats: Constat[];
}

/** Compiles the référentiels of workspaces. `connues`: those already at hand, which no workspace replaces. */
export function compilePropres(
  depot: Depot,
  espaces: readonly Espace[],
  connues: readonly ReferenceReferentiel[],
): ReferentielsPropres {
  const referentiels = new Map<ReferenceReferentiel, Referentiel>();
  const constats: Constat[] = [];
  for (const { source, referentiels: propres } of espaces) {
    for (const { chemin, pointeur } of propres) {
      const { referentiel, constats: fautes } = compileReferentiel(depot, chemin, "");
      constats.push(...fautes);
      if (!referentiel) continue;
      const reference = referenceOf(referentiel);
      if (connues.includes(reference) || referentiels.has(reference)) {
        constats.push(
          sayAt(source, pointeur, {
            regle: "identifiant-en-double",
            message: `Le référentiel « ${reference} » existe déjà : celui-ci n’est pas lu.`,
            aide: "Donnez-lui un autre id ou une autre version dans texte/referentiel.yaml.",
          }),
        );
      } else referentiels.set(reference, referentiel);
    }
  }
  return { referentiels, constats };
}
