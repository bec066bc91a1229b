import { exigencesOf, type Nature, type Referentiel, referenceOf } from "../../../domain/referentiel.ts";
import { emptyExplique } from "../section.ts";
import type { CadreDExplication, EntreeExplicable, Explique } from "../types.ts";

export function entreesDesNatures({ referentiel }: CadreDExplication): EntreeExplicable[] {
  return referentiel.natures.map((nature) => ({
    genre: "nature",
    id: nature.id,
    titre: nature.libelle,
    referentiel: referenceOf(referentiel),
    alias: [],
    textes: [nature.libelle, nature.description],
    expliquer: () => explain(referentiel, nature),
  }));
}

function explain(referentiel: Referentiel, { id, libelle, description }: Nature): Explique {
  return {
    ...emptyExplique({ genre: "nature", id, titre: libelle }),
    referentiel: referenceOf(referentiel),
    texte: [description],
    contenu: exigencesOf(referentiel)
      .flatMap(({ methodes }) => methodes)
      .filter((methode) => methode.natures.includes(id))
      .map((methode) => ({ genre: "methode", id: methode.id, titre: methode.texte })),
    aFaire: [`Écrivez « nature: ${id} » à la pièce : elle répond aux méthodes qui attendent cette nature.`],
    avis: referentiel.avis,
  };
}
