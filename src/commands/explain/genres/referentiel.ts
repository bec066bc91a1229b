import { referenceOf } from "../../../domain/referentiel.ts";
import { dueFrom } from "../exigences.ts";
import { provenanceOf } from "../provenance.ts";
import { emptyExplique } from "../section.ts";
import { moduleRenvoi } from "../situation.ts";
import type { CadreDExplication, EntreeExplicable, Explique } from "../types.ts";

/** The référentiel itself, by its id or its id and version. */
export function entreesDesReferentiels(cadre: CadreDExplication): EntreeExplicable[] {
  const { referentiel } = cadre;
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
      expliquer: () => explain(cadre),
    },
  ];
}

function explain(cadre: CadreDExplication): Explique {
  const { referentiel } = cadre;
  const { id, titre, date, edition, lecture, modules, sources, avis, exigible } = referentiel;
  const reference = referenceOf(referentiel);
  return {
    ...emptyExplique({ genre: "referentiel", id, titre }),
    referentiel: reference,
    version: { date, edition, ...(lecture && { lecture }) },
    contenu: modules.map(moduleRenvoi),
    remarques: exigible?.note ? [{ genre: "note", ou: "referentiel", texte: exigible.note }] : [],
    aFaire: [...dueFrom(cadre), `Son texte entier : quali referentiel show ${reference}.`],
    sources: provenanceOf(
      referentiel,
      sources.map((source) => source.id),
    ),
    avis,
  };
}
