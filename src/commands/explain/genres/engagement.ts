import {
  type Engagement,
  type Exigence,
  exigencesOf,
  type Module,
  referenceOf,
} from "../../../domain/referentiel.ts";
import { explainCondition } from "../conditions.ts";
import { conditionsOf, stepsFor } from "../exigences.ts";
import { provenanceOf } from "../provenance.ts";
import { remarquesOf } from "../remarques.ts";
import { emptyExplique } from "../section.ts";
import { aboveEngagement, engagementRenvoi } from "../situation.ts";
import type {
  CadreDExplication,
  ConditionExpliquee,
  EntreeExplicable,
  Explique,
  Remarque,
} from "../types.ts";

export function entreesDesEngagements(cadre: CadreDExplication): EntreeExplicable[] {
  const { referentiel } = cadre;
  const feuilles = new Map(exigencesOf(referentiel).map((exigence) => [exigence.id, exigence]));
  return referentiel.modules.flatMap((module) =>
    module.engagements.map((engagement) => ({
      ...engagementRenvoi(engagement),
      referentiel: referenceOf(referentiel),
      alias: [],
      textes: [engagement.texte],
      expliquer: () => explain(cadre, module, engagement, feuilles.get(String(engagement.numero))),
    })),
  );
}

/** `feuille`: the engagement as an exigence, where no sous-engagement of it is known. */
function explain(
  cadre: CadreDExplication,
  module: Module,
  engagement: Engagement,
  feuille: Exigence | undefined,
): Explique {
  const { referentiel } = cadre;
  const id = String(engagement.numero);
  return {
    ...emptyExplique(engagementRenvoi(engagement)),
    referentiel: referenceOf(referentiel),
    situation: aboveEngagement(module, engagement),
    texte: [engagement.texte],
    conditions: feuille ? conditionsOf(feuille) : inherited(module, engagement),
    ...(feuille?.periode && { periode: feuille.periode }),
    delais: referentiel.delais.filter((delai) => delai.exigence === id),
    contenu: engagement.sousEngagements.map((sous) => ({
      genre: "sous-engagement",
      id: sous.id,
      titre: sous.texte,
    })),
    remarques: [
      ...notes(engagement),
      ...remarquesOf(referentiel, {
        ou: new Set([id]),
        peutManquer: (manquant) => manquant.split(".", 1)[0] === id,
        variantes: engagement.variantes,
      }),
    ],
    ...(feuille ? stepsFor(cadre, feuille, []) : {}),
    sources: provenanceOf(referentiel, engagement.sources),
    avis: referentiel.avis,
  };
}

function inherited(module: Module, { numero, condition }: Engagement): ConditionExpliquee[] {
  return [
    ...explainCondition(module.condition, { genre: "module", id: String(module.numero) }),
    ...explainCondition(condition, { genre: "engagement", id: String(numero) }),
  ];
}

function notes({ numero, note, optionnel }: Engagement): Remarque[] {
  const ou = String(numero);
  return [
    ...(note ? [{ genre: "note" as const, ou, texte: note }] : []),
    ...(optionnel ? [{ genre: "note" as const, ou, texte: "Engagement optionnel." }] : []),
  ];
}
