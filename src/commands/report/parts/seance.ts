import { type Comite, seancesDe } from "../../../domain/gouvernance.ts";
import { liste, objet, option, prose, type Vue } from "../../../show/templates/shape.ts";
import type { EntreeRapport } from "../report.ts";
import { COMITE, comiteOf, SEANCE, type SeanceDeVue, seanceOf } from "./gouvernance.ts";

/** A committee, the sitting that a document is for, and what earlier ones asked for and what became of it. */
export const COMITE_ET_SEANCE = objet({
  comite: COMITE,
  seance: option(SEANCE),
  suites: liste(objet({ jour: prose, texte: prose, qui: option(prose), suite: option(prose) })),
});

/** `a-venir`: the next sitting, today's included; `passee`: the last one held; `proche`: the next one, else the last. */
type Laquelle = "a-venir" | "passee" | "proche";

/** A request, or a decision that someone was to carry out. */
const isToFollow = ({ demande, qui, echeance, suite }: SeanceDeVue["decisions"][number]) =>
  demande || qui !== null || echeance !== null || suite !== null;

export function comiteEtSeance(
  { date }: EntreeRapport,
  comite: Comite,
  laquelle: Laquelle,
): Vue<typeof COMITE_ET_SEANCE> {
  const seances = seancesDe(comite);
  const next = seances.find((one) => one.date >= date);
  const last = seances.findLast((one) => one.date <= date);
  const seance = laquelle === "passee" ? last : laquelle === "a-venir" ? next : (next ?? last);
  const before = seances.filter((one) => one.date < (seance?.date ?? date));
  return {
    comite: comiteOf(comite, date),
    seance: seance ? seanceOf(seance) : null,
    suites: before.flatMap((one) => {
      const { jour, decisions } = seanceOf(one);
      const asked = decisions.filter(isToFollow);
      return asked.map(({ texte, qui, suite }) => ({ jour, texte, qui, suite }));
    }),
  };
}
