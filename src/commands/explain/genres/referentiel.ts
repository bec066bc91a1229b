import { type Referentiel, referenceOf } from "../../../domain/referentiel.ts";
import { sourcesOf } from "../provenance.ts";
import { emptyExplique } from "../section.ts";
import { moduleRenvoi } from "../situation.ts";
import type { Cadre, Entree, Explique } from "../types.ts";

/** The référentiel itself, by its id or its id and version. */
export function referentiels({ referentiel }: Cadre): Entree[] {
  const reference = referenceOf(referentiel);
  return [
    {
      genre: "referentiel",
      id: referentiel.id,
      titre: referentiel.titre,
      referentiel: reference,
      alias: [reference],
      // Its title holds the words of every search: it is found by its name only.
      textes: [],
      expliquer: () => explain(referentiel),
    },
  ];
}

function explain(referentiel: Referentiel): Explique {
  const { id, titre, date, edition, modules, sources, avis } = referentiel;
  const reference = referenceOf(referentiel);
  return {
    ...emptyExplique({ genre: "referentiel", id, titre }),
    referentiel: reference,
    version: { date, edition },
    contenu: modules.map(moduleRenvoi),
    aFaire: [`Son texte entier : quali referentiel show ${reference}.`],
    sources: sourcesOf(
      referentiel,
      sources.map((source) => source.id),
    ),
    avis,
  };
}
