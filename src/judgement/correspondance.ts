import type { CorrespondanceConnue } from "../domain/correspondance.ts";
import type { ReferenceReferentiel } from "../domain/referentiel.ts";
import type { ExigenceJugee } from "../domain/resultat.ts";
import { summarise } from "../domain/synthese.ts";
import { etatOf } from "./exigence.ts";
import { earliest } from "./reponse.ts";
import type { Examen, ExigenceExaminee } from "./types.ts";

/** The crosswalk at hand from one référentiel to another; null where there is none. */
export type FindCorrespondance = (
  de: ReferenceReferentiel,
  vers: ReferenceReferentiel,
) => CorrespondanceConnue | null;

/**
 * Lets the exigences of a référentiel be covered through those of another that the structure follows too, where
 * a crosswalk says that its links cover them together (`couverture: conjointe`). An exigence with evidence of its
 * own is judged by it alone; what does not count (to come, absent, not computed) is none. Links to what the structure did not choose, or what is not controlled in it, do not
 * count; the others must all be documented.
 */
export function coverByCorrespondances(examens: readonly Examen[], find: FindCorrespondance): Examen[] {
  return examens.map((examen) => {
    for (const autre of examens) {
      if (autre === examen) continue;
      const correspondance = find(examen.jugement.referentiel, autre.jugement.referentiel);
      if (correspondance?.correspondance.couverture === "conjointe") {
        return coverExamen(examen, autre, correspondance);
      }
    }
    return examen;
  });
}

function coverExamen(
  examen: Examen,
  autre: Examen,
  { exigences: liens = [], propre }: CorrespondanceConnue,
): Examen {
  const jugees = new Map(autre.jugement.exigences.map((jugee) => [jugee.id, jugee]));
  const exigences = examen.exigences.map((examinee) => {
    const liees = liens
      .filter(({ de }) => de === examinee.exigence.id)
      .flatMap(({ vers }) => jugees.get(vers) ?? [])
      .filter(({ applicabilite }) => applicabilite !== "central" && applicabilite !== "non-applicable");
    return cover(examinee, liees, { referentiel: autre.jugement.referentiel, ...(propre && { propre }) });
  });
  const jugements = exigences.map(({ jugee }) => jugee);
  const jugement = { ...examen.jugement, synthese: summarise(jugements), exigences: jugements };
  return { ...examen, jugement, exigences };
}

function cover(
  examinee: ExigenceExaminee,
  liees: readonly ExigenceJugee[],
  voie: { referentiel: ReferenceReferentiel; propre?: true },
): ExigenceExaminee {
  const { jugee } = examinee;
  if (jugee.couverture !== "manquant" || liees.length === 0) return examinee;
  const couverture = couvertureOf(liees);
  const correspondance = {
    ...voie,
    exigences: liees.map(({ id }) => id),
    manquantes: liees.filter(({ etat }) => etat !== "documente" && etat !== "perime").map(({ id }) => id),
  };
  const echeance = couverture === "documente" ? earliest(liees.map((liee) => liee.echeance)) : undefined;
  return {
    ...examinee,
    jugee: {
      ...jugee,
      couverture,
      etat: etatOf(jugee.applicabilite, couverture),
      ...(echeance !== undefined && { echeance }),
      correspondance,
    },
  };
}

function couvertureOf(liees: readonly ExigenceJugee[]): ExigenceJugee["couverture"] {
  if (liees.every(({ etat }) => etat === "documente")) return "documente";
  return liees.every(({ etat }) => etat === "documente" || etat === "perime") ? "perime" : "manquant";
}
