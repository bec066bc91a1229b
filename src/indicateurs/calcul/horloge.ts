import type { DelaiDIndicateur } from "../../domain/indicateurs.ts";
import type { Calendrier } from "../calendrier/jours-ouvres.ts";
import type { Moment } from "../registre/valeurs.ts";

/** What a row says of a request. */
export interface Demande {
  recu: Moment;
  /** When the file was completed. */
  complete: Moment | null;
  repondu: Moment | null;
  /** When a holding reply was sent. */
  attente: Moment | null;
}

export type Issue =
  /** In days, or in minutes where the delay is in hours. */
  | { genre: "repondue"; duree: number; dansDelai: boolean; avantReception: boolean }
  | { genre: "en-retard" }
  /** Not answered, and not late yet. */
  | { genre: "en-attente" }
  | { genre: "sans-heure" };

/** Where the clock of a request starts: at its receipt, or when a file that was incomplete is completed. */
export function startOfClock({ recu, complete, repondu }: Demande, { repart }: DelaiDIndicateur): Moment {
  if (!repart || !complete || complete.jour <= recu.jour) return recu;
  // An answer that did not wait for the missing pieces answers the first request.
  return repondu && repondu.jour < complete.jour ? recu : complete;
}

/** Whether a request was answered in time, on the day judged by (`jour`). */
export function outcomeOfDemande(
  demande: Demande,
  delai: DelaiDIndicateur,
  calendrier: Calendrier,
  jour: number,
): Issue {
  const debut = startOfClock(demande, delai);
  const fin = answerOf(demande, delai, jour);
  if (delai.unite === "heures") return outcomeInHours(debut, fin, delai.duree, jour);
  const count =
    delai.unite === "jours-ouvres" ? calendrier.between : (a: number, b: number) => Math.max(0, b - a);
  if (!fin) return { genre: count(debut.jour, jour) > delai.duree ? "en-retard" : "en-attente" };
  const duree = count(debut.jour, fin.jour);
  return {
    genre: "repondue",
    duree,
    dansDelai: duree <= delai.duree,
    avantReception: fin.jour < demande.recu.jour,
  };
}

/** The first of the answer and, where it is one, the holding reply; what is later than the day judged by is not there yet. */
function answerOf(
  { repondu, attente }: Demande,
  { attenteCompte }: DelaiDIndicateur,
  jour: number,
): Moment | null {
  const answers = [repondu, attenteCompte ? attente : null].filter((one) => one !== null && one.jour <= jour);
  return answers.reduce<Moment | null>(
    (first, one) => (first && one && isBefore(first, one) ? first : one),
    null,
  );
}

function isBefore(a: Moment, b: Moment): boolean {
  return a.jour < b.jour || (a.jour === b.jour && (a.minutes ?? 0) <= (b.minutes ?? 0));
}

const DAY = 24 * 60;

function outcomeInHours(debut: Moment, fin: Moment | null, heures: number, jour: number): Issue {
  if (!fin) return { genre: jour - debut.jour > Math.ceil(heures / 24) ? "en-retard" : "en-attente" };
  if (debut.minutes === null || fin.minutes === null) return { genre: "sans-heure" };
  const minutes = (fin.jour - debut.jour) * DAY + fin.minutes - debut.minutes;
  const duree = Math.max(0, minutes);
  return { genre: "repondue", duree, dansDelai: duree < heures * 60, avantReception: minutes < 0 };
}
