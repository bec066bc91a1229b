import type { Jour } from "../domain/jour.ts";
import type { Partie } from "../domain/referentiel.ts";
import type { SortMethode } from "../selection/applicabilite.ts";
import type { Durees } from "./peremption.ts";
import { answersTo, earliest, groupOf, standing } from "./reponse.ts";
import type {
  Answer,
  ExigenceExaminee,
  GroupeDeReponses,
  PartieExaminee,
  PieceLue,
  Reponse,
} from "./types.ts";

/** What judging a part depends on beside its evidence. */
export interface ReglagesDePartie extends Durees {
  date: Jour;
  /** Services that bear a chosen métier module. */
  servicesMetier: readonly string[];
}

/**
 * Which pieces answer a part on the day judged by. Where it is to be held for each métier service (and services are
 * declared), it is answered when each of them has its own piece.
 */
export function examinePartie(
  partie: Partie,
  sort: SortMethode,
  pieces: readonly PieceLue[],
  reglages: ReglagesDePartie,
): PartieExaminee {
  const { periode } = partie;
  const { date, servicesMetier } = reglages;
  const services = periode?.par === "service-metier" ? servicesMetier : [];
  const dus = new Set(services);
  const candidates = services.length ? pieces.filter(({ jugee }) => dus.has(jugee.service ?? "")) : pieces;
  const comptees = answersTo(candidates, periode, reglages);
  const groupes =
    services.length > 0 ? groupsOf(services, byService(comptees), date) : [groupOf(comptees, date)];
  const reponse = answerOf(groupes, date);
  const jugee = judged(partie, sort, reponse, groupes, date);
  return { partie, sort, reponse, jugee, groupes, comptees };
}

function groupsOf(
  services: readonly string[],
  parService: ReadonlyMap<string | undefined, readonly Reponse[]>,
  date: Jour,
): GroupeDeReponses[] {
  return services.map((id) => groupOf(parService.get(id) ?? [], date, id));
}

/** The answers of each service, in one pass. */
export function byService(reponses: readonly Reponse[]): Map<string | undefined, Reponse[]> {
  const groups = new Map<string | undefined, Reponse[]>();
  for (const reponse of reponses) {
    const { service } = reponse.piece.jugee;
    const group = groups.get(service);
    if (group) group.push(reponse);
    else groups.set(service, [reponse]);
  }
  return groups;
}

function answerOf(groupes: readonly GroupeDeReponses[], date: Jour): Answer {
  const limites = groupes.map(({ limite }) => limite);
  if (limites.includes(undefined)) return "sans-reponse";
  return limites.some((limite) => limite !== undefined && limite < date) ? "perimee" : "repondue";
}

function judged(
  { id, objet }: Partie,
  sort: SortMethode,
  reponse: Answer,
  groupes: readonly GroupeDeReponses[],
  date: Jour,
): PartieExaminee["jugee"] {
  const echeance = reponse === "sans-reponse" ? undefined : earliest(groupes.map((one) => one.echeance));
  const retenues = groupes.flatMap(({ reponses }) => standing(reponses, date));
  return {
    id,
    objet,
    etat: sort === "locale" ? reponse : sort,
    ...(echeance !== undefined && { echeance }),
    preuves: retenues.map(({ piece }) => piece.jugee.rang).sort((a, b) => a - b),
  };
}

/** Everything that the evidence of an exigence may answer: parts of its methods, or its promises. */
export function partiesExaminees({
  methodes,
  promesses,
}: Pick<ExigenceExaminee, "methodes" | "promesses">): PartieExaminee[] {
  return [...promesses, ...methodes.flatMap((methode) => methode.parties)];
}

/** Services that bear a chosen métier module and have no piece where each is asked for one. */
export function servicesSansPreuve({ groupes }: PartieExaminee): string[] {
  return groupes.flatMap(({ service, limite }) =>
    service !== undefined && limite === undefined ? [service] : [],
  );
}
