import { REGLES } from "../../../checks/index.ts";
import { decapitalise } from "../../../domain/francais.ts";
import type { MiseEnSommeil } from "../../../domain/resultat.ts";
import { booleen, liste, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import type { EntreeRapport } from "../report.ts";

/** Exclusions, derogations and disabled rules: printed on the first page of every report. */
export const RESERVES = objet({
  aucune: booleen,
  liste: liste(
    objet({
      genre: texte,
      sujet: prose,
      motif: option(prose),
      responsable: option(prose),
      expire: option(texte),
    }),
  ),
});

const GENRES: Readonly<Record<MiseEnSommeil["genre"], string>> = {
  exclusion: "Exclusion",
  derogation: "Dérogation",
  "regle-desactivee": "Règle désactivée",
};

export function reservesOf({ structure }: EntreeRapport): Vue<typeof RESERVES> {
  const all = (structure.exclusions ?? []).map((one) => ({
    genre: GENRES[one.genre],
    sujet: sujetOf(one),
    motif: one.motif ?? null,
    responsable: one.responsable ?? null,
    expire: one.expire ?? null,
  }));
  return { aucune: all.length === 0, liste: all };
}

/** Without the names that quali gives to its rules: « 25.3, aucune preuve ne documente l’exigence ». */
function sujetOf({ sujet, regle, exigence, referentiel }: MiseEnSommeil): string {
  const where = exigence && referentiel ? `${referentiel}:${exigence}` : exigence;
  const titre = regle === undefined ? undefined : REGLES.get(regle)?.titre;
  const what = titre && where ? decapitalise(titre) : titre;
  return [where, what].filter((one) => one !== undefined).join(", ") || sujet;
}
