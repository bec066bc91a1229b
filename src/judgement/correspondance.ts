import type { CorrespondanceConnue, RegleDeCouverture } from "../domain/correspondance.ts";
import { groupBy } from "../domain/grouper.ts";
import type { Jour } from "../domain/jour.ts";
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
 * own is judged by it alone; what does not count (to come, absent, not computed) is none. Links to what the structure
 * did not choose, or what is not controlled in it, do not count; the others must all be documented, or one at least in
 * each engagement (`par-engagement`). What no link speaks of (`reste`) is left to show: cover alone never documents it.
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
  { exigences: liens = [], couvertures = [], propre }: CorrespondanceConnue,
): Examen {
  const rules = new Map(couvertures.map((regle) => [regle.de, regle]));
  const jugees = new Map(autre.jugement.exigences.map((jugee) => [jugee.id, jugee]));
  const liensDe = groupBy(liens, ({ de }) => de);
  const voie = { referentiel: autre.jugement.referentiel, ...(propre && { propre }) };
  const exigences = examen.exigences.map((examinee) => {
    const liees = (liensDe.get(examinee.exigence.id) ?? [])
      .flatMap(({ vers }) => jugees.get(vers) ?? [])
      .filter(({ applicabilite }) => applicabilite !== "central" && applicabilite !== "non-applicable");
    return coverOnce(examinee, { liees, voie, regle: rules.get(examinee.exigence.id) });
  });
  const jugements = exigences.map(({ jugee }) => jugee);
  const jugement = { ...examen.jugement, synthese: summarise(jugements), exigences: jugements };
  return { ...examen, jugement, exigences };
}

interface Couvrantes {
  liees: readonly ExigenceJugee[];
  voie: { referentiel: ReferenceReferentiel; propre?: true };
  regle: RegleDeCouverture | undefined;
}

/** From one day to the next the same exigence is often covered by the same ones: it is then the same still. */
const COUVERTES = new WeakMap<ExigenceExaminee, Couvrantes & { couverte: ExigenceExaminee }>();

function coverOnce(examinee: ExigenceExaminee, par: Couvrantes): ExigenceExaminee {
  const known = COUVERTES.get(examinee);
  if (known && areTheSame(known, par)) return known.couverte;
  const couverte = cover(examinee, par);
  if (couverte !== examinee) COUVERTES.set(examinee, { ...par, couverte });
  return couverte;
}

function areTheSame(a: Couvrantes, b: Couvrantes): boolean {
  return (
    a.regle === b.regle &&
    a.voie.referentiel === b.voie.referentiel &&
    a.voie.propre === b.voie.propre &&
    a.liees.length === b.liees.length &&
    a.liees.every((liee, rang) => liee === b.liees[rang])
  );
}

function cover(examinee: ExigenceExaminee, { liees, voie, regle }: Couvrantes): ExigenceExaminee {
  const { jugee } = examinee;
  if (!(jugee.couverture === "manquant" || jugee.couverture === "a-qualifier") || liees.length === 0)
    return examinee;
  const groupes = groupsOf(liees, regle?.regle);
  const { reste } = regle ?? {};
  const parLiens = reste === undefined ? couvertureOf(groupes) : "manquant";
  // What its own pieces say stands where the links do not cover it.
  const couverture = parLiens === "manquant" ? jugee.couverture : parLiens;
  const correspondance = {
    ...voie,
    exigences: liees.map(({ id }) => id),
    manquantes: groupes.filter((groupe) => stateOf(groupe) === "manquant").flatMap(idsOf),
    ...(reste !== undefined && { reste }),
  };
  const echeance = couverture === "documente" ? earliest(groupes.map(lastDay)) : undefined;
  return {
    ...examinee,
    jugee: {
      ...jugee,
      couverture,
      etat: etatOf(jugee.applicabilite, couverture, jugee.revue),
      ...(echeance !== undefined && { echeance }),
      correspondance,
    },
  };
}

/** Exigences of which one is enough: those of an engagement, or each alone. */
type Groupe = readonly ExigenceJugee[];

function groupsOf(liees: readonly ExigenceJugee[], regle: RegleDeCouverture["regle"]): Groupe[] {
  if (regle !== "par-engagement") return liees.map((liee) => [liee]);
  const groupes = new Map<number, ExigenceJugee[]>();
  for (const liee of liees) groupes.set(liee.engagement, [...(groupes.get(liee.engagement) ?? []), liee]);
  return [...groupes.values()];
}

/** Its evidence answers, be its signature to be given again or not. */
function isDocumented({ etat, couverture }: ExigenceJugee): boolean {
  return etat === "documente" || (etat === "a-revoir" && couverture === "documente");
}

function stateOf(groupe: Groupe): "documente" | "perime" | "manquant" {
  const etats = new Set(groupe.map(({ etat }) => etat));
  if (groupe.some(isDocumented)) return "documente";
  return etats.has("perime") ? "perime" : "manquant";
}

function couvertureOf(groupes: readonly Groupe[]): ExigenceJugee["couverture"] {
  const etats = new Set(groupes.map(stateOf));
  if (etats.has("manquant")) return "manquant";
  return etats.has("perime") ? "perime" : "documente";
}

/** The last day on which one of them is documented; none where one stays so. */
function lastDay(groupe: Groupe): Jour | undefined {
  const days = groupe.filter(isDocumented).map(({ echeance }) => echeance);
  return days.includes(undefined) ? undefined : days.sort().at(-1);
}

function idsOf(groupe: Groupe): string[] {
  return groupe.map(({ id }) => id);
}
