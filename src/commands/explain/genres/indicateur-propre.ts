import { uniteEnMots, valeurEnMots } from "../../../domain/chiffres.ts";
import type { DefinitionIndicateur } from "../../../domain/indicateurs.ts";
import { definitionInWords } from "../../../indicateurs/mots.ts";
import { emptyExplique } from "../section.ts";
import type { CadreDExplication, EntreeExplicable, Explique } from "../types.ts";

/** Indicators that the structure here defines itself, in quali.yaml. */
export function entreesDesIndicateursPropres({ propres }: CadreDExplication): EntreeExplicable[] {
  return propres.map((definition) => ({
    genre: "indicateur",
    id: definition.id,
    titre: definition.titre,
    alias: [],
    textes: [definition.titre],
    expliquer: () => explain(definition),
  }));
}

function explain({ id, titre, methodes, delai, unite, ...definition }: DefinitionIndicateur): Explique {
  const colonnes = definition.colonnes.map(({ titre: nom, requise }) => ({
    titre: nom,
    facultative: !requise,
  }));
  const bounded = delai !== undefined && Number.isFinite(delai.duree);
  return {
    ...emptyExplique({ genre: "indicateur", id, titre }),
    texte: [
      "La structure définit elle-même cet indicateur, dans quali.yaml.",
      ...definitionInWords({ ...definition, colonnes }),
      ...(bounded ? [`Délai : ${valeurEnMots(delai.duree, delai.unite)}.`] : []),
      ...(uniteEnMots(unite) === "" ? [] : [`Unité : ${uniteEnMots(unite)}.`]),
    ],
    indicateurs: [{ id, titre, pour: [...methodes] }],
    aFaire: [
      `Citez-le comme preuve dans une fiche : « - indicateur: ${id} ».`,
      ...(methodes.length === 0 ? ["Dites à quoi il répond par « methodes », dans quali.yaml."] : []),
      `« quali indicateurs --indicateur ${id} » le calcule, période par période.`,
    ],
  };
}
