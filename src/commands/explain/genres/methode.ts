import {
  type Exigence,
  exigencesOf,
  type MethodeControle,
  referenceOf,
} from "../../../domain/referentiel.ts";
import { conditionsOf, explainMethode, stepsFor } from "../exigences.ts";
import { indicateursForMethods } from "../indicateurs.ts";
import { provenanceOf } from "../provenance.ts";
import { remarquesOf } from "../remarques.ts";
import { emptyExplique } from "../section.ts";
import { aboveEngagement, engagementRenvoi, exigenceRenvoi } from "../situation.ts";
import type { CadreDExplication, EntreeExplicable, Explique } from "../types.ts";

/** Control methods; a part of one, and the key of a row of the official text (`15-m2`), lead to it. */
export function entreesDesMethodes(cadre: CadreDExplication): EntreeExplicable[] {
  const { referentiel } = cadre;
  return exigencesOf(referentiel).flatMap((exigence) =>
    exigence.methodes.map((methode) => ({
      genre: "methode",
      id: methode.id,
      titre: methode.texte,
      referentiel: referenceOf(referentiel),
      alias: [
        ...(methode.cle === undefined ? [] : [methode.cle]),
        ...(methode.parties ?? []).map((partie) => partie.id),
      ],
      // Found through its exigence, whose texts hold it.
      textes: [],
      expliquer: () => explain(cadre, exigence, methode),
    })),
  );
}

function explain(cadre: CadreDExplication, exigence: Exigence, methode: MethodeControle): Explique {
  const { referentiel } = cadre;
  const { id, cle = id } = methode;
  const { module, engagement } = exigence;
  return {
    ...emptyExplique({ genre: "methode", id, titre: methode.texte }),
    referentiel: referenceOf(referentiel),
    situation: [
      ...aboveEngagement(module, engagement),
      engagementRenvoi(engagement),
      exigenceRenvoi(exigence),
    ],
    conditions: conditionsOf({ ...exigence, methodes: [methode] }),
    methodes: [explainMethode(referentiel, methode)],
    indicateurs: indicateursForMethods(referentiel, [methode]),
    remarques: remarquesOf(referentiel, { ou: new Set([id, cle]) }),
    ...stepsFor(cadre, exigence, [methode]),
    sources: provenanceOf(referentiel, undefined),
    avis: referentiel.avis,
  };
}
