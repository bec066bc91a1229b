import type { Jour } from "../domain/jour.ts";
import type { MethodeControle } from "../domain/referentiel.ts";
import type { MethodeJugee } from "../domain/resultat.ts";
import type { SortMethode } from "../selection/applicabilite.ts";
import { answersTo, earliest, latest, newest } from "./reponse.ts";
import type { MethodeExaminee, PieceLue } from "./types.ts";

/** What judging a method depends on beside its evidence. */
export interface Reglages {
  date: Jour;
  /** Months after which evidence without a period goes stale. */
  peremption: number;
  /** Services that bear a chosen métier module. */
  servicesMetier: readonly string[];
}

/**
 * Which pieces answer a method on the day judged by. Where it is to be held for each métier service (and services
 * are declared), it is answered when each of them has its own piece.
 */
export function examineMethode(
  methode: MethodeControle,
  sort: SortMethode,
  pieces: readonly PieceLue[],
  { date, peremption, servicesMetier }: Reglages,
): MethodeExaminee {
  const candidates = pieces.filter(({ jugee }) => jugee.methodes.includes(methode.id));
  const reponses = answersTo(candidates, methode.periode, peremption);
  const services = methode.periode?.par === "service-metier" ? servicesMetier : [];
  const groupes =
    services.length === 0
      ? [newest(reponses)]
      : services.map((id) => newest(reponses.filter(({ piece }) => piece.jugee.service === id)));
  const comptees =
    services.length === 0
      ? reponses
      : reponses.filter(({ piece }) => services.includes(piece.jugee.service ?? ""));
  const sansPreuve = services.filter((_, rang) => groupes[rang]?.echeance === undefined);
  const echeance = earliest(groupes.map((groupe) => groupe.echeance));
  const retenues = groupes.flatMap((groupe) => groupe.retenues);
  const complete = echeance !== undefined && sansPreuve.length === 0;
  const reponse = !complete ? "sans-reponse" : echeance < date ? "perimee" : "repondue";
  const derniereDate = latest(comptees.map(({ piece }) => piece.jugee.date));
  return {
    methode,
    sort,
    reponse,
    jugee: judged(methode, sort, reponse, complete ? echeance : undefined, retenues),
    comptees,
    retenues,
    ...(derniereDate !== undefined && { derniereDate }),
    servicesSansPreuve: sansPreuve,
  };
}

function judged(
  { id }: MethodeControle,
  sort: SortMethode,
  reponse: MethodeExaminee["reponse"],
  echeance: Jour | undefined,
  retenues: MethodeExaminee["retenues"],
): MethodeJugee {
  const etat = sort === "locale" ? reponse : sort;
  const rangs = retenues.map(({ piece }) => piece.jugee.rang).sort((a, b) => a - b);
  return { id, etat, ...(echeance !== undefined && { echeance }), preuves: rangs };
}
