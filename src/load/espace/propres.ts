import type { Depot } from "../../depot/depot.ts";
import type { Constat } from "../../domain/constat.ts";
import type { CorrespondanceConnue } from "../../domain/correspondance.ts";
import type { Espace } from "../../domain/espace.ts";
import { type ReferenceReferentiel, type Referentiel, referenceOf } from "../../domain/referentiel.ts";
import type { Pointeur, Source } from "../../domain/source.ts";
import { openCorrespondance } from "../correspondance/open.ts";
import { nomCorrespondance } from "../correspondance/registry.ts";
import { compileReferentiel } from "../referentiel/compile.ts";
import type { ReferentielRegistry } from "../referentiel/registry.ts";
import { sayAt } from "../validate/fault.ts";

/** What workspaces bring of their own. */
interface Propres {
  referentiels: ReadonlyMap<ReferenceReferentiel, Referentiel>;
  /** Sound ones, by `<de>--<vers>`. */
  correspondances: ReadonlyMap<string, CorrespondanceConnue>;
  /** Files are named from the depot's root. */
  constats: Constat[];
}

/**
 * Compiles the référentiels of workspaces, then their crosswalks. `connus`: the référentiels already at hand, which no
 * workspace replaces.
 */
export function compilePropres(
  depot: Depot,
  espaces: readonly Espace[],
  connus: ReferentielRegistry,
): Propres {
  const constats: Constat[] = [];
  const referentiels = compileReferentiels(depot, espaces, connus.references(), constats);
  const get = (reference: ReferenceReferentiel) => referentiels.get(reference) ?? connus.get(reference);
  return { referentiels, correspondances: openCorrespondances(depot, espaces, get, constats), constats };
}

function compileReferentiels(
  depot: Depot,
  espaces: readonly Espace[],
  connus: readonly ReferenceReferentiel[],
  constats: Constat[],
): Map<ReferenceReferentiel, Referentiel> {
  const found = new Map<ReferenceReferentiel, Referentiel>();
  for (const { source, referentiels } of espaces) {
    for (const { chemin, pointeur } of referentiels) {
      const { referentiel, constats: fautes } = compileReferentiel(depot, chemin, "");
      constats.push(...fautes);
      if (!referentiel) continue;
      const reference = referenceOf(referentiel);
      if (connus.includes(reference) || found.has(reference)) {
        const aide = "Donnez-lui un autre id ou une autre version dans texte/referentiel.yaml.";
        constats.push(
          twice(source, pointeur, `Le référentiel « ${reference} » existe déjà : celui-ci`, aide),
        );
      } else found.set(reference, referentiel);
    }
  }
  return found;
}

/** One that is not sound is left out: a link into the void would make a promise easier to cover. */
function openCorrespondances(
  depot: Depot,
  espaces: readonly Espace[],
  get: (reference: ReferenceReferentiel) => Referentiel | null,
  constats: Constat[],
): Map<string, CorrespondanceConnue> {
  const found = new Map<string, CorrespondanceConnue>();
  for (const { source, correspondances } of espaces) {
    for (const { chemin, pointeur } of correspondances) {
      const { document, constats: fautes } = openCorrespondance(depot, chemin, get);
      constats.push(...fautes);
      if (!document || fautes.some(({ regle }) => regle !== "correspondance-incomplete")) continue;
      const { de, vers } = document.valeur.correspondance;
      const nom = nomCorrespondance(de, vers);
      if (found.has(nom)) {
        const message = `La correspondance « ${nom} » est déjà donnée : celle-ci`;
        constats.push(twice(source, pointeur, message, "Retirez la ligne, ou l’autre correspondance."));
      } else found.set(nom, { ...document.valeur, propre: true });
    }
  }
  return found;
}

function twice(source: Source, pointeur: Pointeur, debut: string, aide: string): Constat {
  return sayAt(source, pointeur, {
    regle: "identifiant-en-double",
    message: `${debut} n’est pas lu${debut.endsWith("celle-ci") ? "e" : ""}.`,
    aide,
  });
}
