import { type Exigence, exigencesOf, referenceOf } from "../../../domain/referentiel.ts";
import { conditionsOf, explainMethode, promised, stepsFor } from "../exigences.ts";
import { indicateursForExigence } from "../indicateurs.ts";
import { provenanceOf } from "../provenance.ts";
import { remarquesOf } from "../remarques.ts";
import { emptyExplique } from "../section.ts";
import { aboveEngagement, engagementRenvoi } from "../situation.ts";
import type { CadreDExplication, EntreeExplicable, Explique } from "../types.ts";

/** Sous-engagements; their deadlines (`15.2-courrier`) lead to them too. */
export function entreesDesSousEngagements(cadre: CadreDExplication): EntreeExplicable[] {
  const { referentiel } = cadre;
  return exigencesOf(referentiel).flatMap((exigence): EntreeExplicable[] => {
    const { id, engagement, texte, methodes } = exigence;
    if (!engagement.sousEngagements.some((sous) => sous.id === id)) return [];
    return [
      {
        genre: "sous-engagement",
        id,
        titre: texte,
        referentiel: referenceOf(referentiel),
        alias: [
          ...referentiel.delais.filter((delai) => delai.exigence === id).map((delai) => delai.id),
          ...(exigence.parties ?? []).map((partie) => partie.id),
        ],
        textes: [texte, ...methodes.map((methode) => methode.texte)],
        expliquer: () => explain(cadre, exigence),
      },
    ];
  });
}

function explain(cadre: CadreDExplication, exigence: Exigence): Explique {
  const { referentiel } = cadre;
  const { id, module, engagement, texte, methodes } = exigence;
  const sous = engagement.sousEngagements.find((one) => one.id === id);
  const places = [id, ...methodes.flatMap((methode) => [methode.id, methode.cle ?? methode.id])];
  return {
    ...emptyExplique({ genre: "sous-engagement", id, titre: texte }),
    referentiel: referenceOf(referentiel),
    situation: [...aboveEngagement(module, engagement), engagementRenvoi(engagement)],
    texte: sous?.blocs ?? [texte],
    conditions: conditionsOf(exigence),
    methodes: methodes.map((methode) => explainMethode(referentiel, methode)),
    ...promised(referentiel, exigence),
    delais: referentiel.delais.filter((delai) => delai.exigence === id),
    indicateurs: indicateursForExigence(referentiel, id),
    remarques: remarquesOf(referentiel, { ou: new Set(places), exigence: id, variantes: sous?.variantes }),
    ...stepsFor(cadre, exigence, methodes),
    sources: provenanceOf(referentiel, sous?.sources),
    avis: referentiel.avis,
  };
}
