import { type MethodeControle, partiesOf } from "../domain/referentiel.ts";
import type { MethodeJugee } from "../domain/resultat.ts";
import { type SortMethode, sortOfPartie } from "../selection/applicabilite.ts";
import type { FaitsDeclares } from "../selection/expression.ts";
import { examinePartie, type ReglagesDePartie } from "./parties.ts";
import { earliest } from "./reponse.ts";
import type { Answer, MethodeExaminee, PartieExaminee, PieceLue } from "./types.ts";

/** Which pieces answer a method, part by part, on the day judged by. */
export function examineMethode(
  methode: MethodeControle,
  sort: SortMethode,
  pieces: readonly PieceLue[],
  reglages: ReglagesDePartie & { faits: FaitsDeclares },
): MethodeExaminee {
  const parties = partiesOf(methode).map((partie) => {
    const siennes = pieces.filter((piece) => piece.parties.includes(partie.id));
    return examinePartie(partie, sortOfPartie(partie, sort, reglages.faits), siennes, reglages);
  });
  const reponse = answerOf(toBeAnswered(parties));
  return { methode, sort, reponse, jugee: judged(methode, sort, reponse, parties), parties };
}

/** The parts that count: the local ones, where there are any. */
export function toBeAnswered(parties: readonly PartieExaminee[]): readonly PartieExaminee[] {
  const locales = parties.filter(({ sort }) => sort === "locale");
  return locales.length > 0 ? locales : parties;
}

function answerOf(parties: readonly PartieExaminee[]): Answer {
  const reponses = parties.map(({ reponse }) => reponse);
  if (reponses.includes("sans-reponse")) return "sans-reponse";
  return reponses.includes("perimee") ? "perimee" : "repondue";
}

function judged(
  methode: MethodeControle,
  sort: SortMethode,
  reponse: Answer,
  parties: readonly PartieExaminee[],
): MethodeJugee {
  const jugees = parties.map(({ jugee }) => jugee);
  const comptees = toBeAnswered(parties).map(({ jugee }) => jugee.echeance);
  const echeance = reponse === "sans-reponse" ? undefined : earliest(comptees);
  const preuves = [...new Set(jugees.flatMap((jugee) => jugee.preuves))].sort((a, b) => a - b);
  return {
    id: methode.id,
    etat: sort === "locale" ? reponse : sort,
    ...(echeance !== undefined && { echeance }),
    preuves,
    ...(methode.parties && { parties: jugees }),
  };
}
