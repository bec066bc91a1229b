import type { Donnees } from "../domain/constat.ts";
import type { Jour } from "../domain/jour.ts";
import type { JourObserve } from "../domain/jour-observe.ts";
import type { Partie } from "../domain/referentiel.ts";
import { byService, partiesExaminees } from "../judgement/parties.ts";
import { latest, standing } from "../judgement/reponse.ts";
import type {
  ExigenceExaminee,
  GroupeDeReponses,
  PartieExaminee,
  PieceLue,
  Reponse,
} from "../judgement/types.ts";

/** The evidence on which a part rests (of one service, where each is asked). */
export interface DernierePreuve {
  partie: Partie;
  service?: string;
  /** The piece that stands last; where none does, the newest. */
  piece: PieceLue;
  /** Last day on which it counts. */
  limite: Jour;
  /** That day, where the référentiel gives a period or the fiche an end. */
  echeance?: Jour;
  /** Latest date among the pieces of that part (and service). */
  derniereDate?: Jour;
}

/** What an exigence rests on, lapsed or not: one entry a part, or a part and a service; none where nothing counts. */
export function dernieresPreuves(examinee: ExigenceExaminee, jour: JourObserve): readonly DernierePreuve[] {
  // Of these, those stand that have not lapsed.
  const date = jour.among(limitesOf(examinee));
  const known = KNOWN.get(examinee);
  if (known?.date === date) return known.preuves;
  const preuves = lastEvidence(examinee, date);
  KNOWN.set(examinee, { date, preuves });
  return preuves;
}

function* limitesOf(examinee: ExigenceExaminee): Generator<Jour> {
  for (const { comptees } of partiesExaminees(examinee)) for (const { limite } of comptees) yield limite;
}

/** Several rules ask. */
const KNOWN = new WeakMap<ExigenceExaminee, { date: Jour; preuves: readonly DernierePreuve[] }>();

function lastEvidence(examinee: ExigenceExaminee, date: Jour): DernierePreuve[] {
  return partiesExaminees(examinee)
    .filter(({ sort }) => sort === "locale")
    .flatMap((partie) => {
      if (partie.comptees.length === 0) return [];
      let parService: ReturnType<typeof byService> | undefined;
      return partie.groupes.flatMap((groupe) => {
        const { service } = groupe;
        if (service === undefined) return lastOf(partie, groupe, partie.comptees, date);
        parService ??= byService(partie.comptees);
        return lastOf(partie, groupe, parService.get(service) ?? [], date);
      });
    });
}

function lastOf(
  { partie }: PartieExaminee,
  groupe: GroupeDeReponses,
  siennes: readonly Reponse[],
  date: Jour,
): DernierePreuve[] {
  const { service, echeance } = groupe;
  const debout = standing(groupe.reponses, date);
  const limite = latest(debout.map((reponse) => reponse.limite));
  const derniere = debout.find((reponse) => reponse.limite === limite);
  if (derniere === undefined) return [];
  const derniereDate = latest(siennes.map(({ piece }) => piece.retenue?.date));
  return [
    {
      partie,
      ...(service !== undefined && { service }),
      piece: derniere.piece,
      limite: derniere.limite,
      ...(echeance !== undefined && { echeance }),
      ...(derniereDate !== undefined && { derniereDate }),
    },
  ];
}

/** What a finding about it bears for programs. */
export function donneesOf({ partie, service, echeance }: DernierePreuve): Donnees {
  return {
    methodes: [partie.id],
    ...(service !== undefined && { services: [service] }),
    ...(echeance !== undefined && { echeance }),
  };
}

/** How to name what a piece answers: « méthode 9.2-a », « 19.5-b.1, présentation en COPIL qualité », « 3.2 ». */
export function nommerPartie(
  { id, objet }: Partie,
  { methodes, exigence }: Pick<ExigenceExaminee, "methodes" | "exigence">,
): string {
  if (id === exigence.id) return id;
  return methodes.some(({ methode }) => methode.id === id) ? `méthode ${id}` : `${id}, ${objet}`;
}
