import { type Comite, seancesDe } from "../../../domain/gouvernance.ts";
import type { Jour } from "../../../domain/jour.ts";
import { liste, objet, option, prose, type Vue } from "../../../show/templates/shape.ts";
import type { EntreeRapport } from "../report.ts";
import { COMITE, comiteOf, SEANCE, seanceOf } from "./gouvernance.ts";

/** A committee, the sitting that a document is for, and what earlier ones asked for and became. */
export const COMITE_ET_SEANCE = objet({
  comite: COMITE,
  seance: option(SEANCE),
  suites: liste(objet({ jour: prose, texte: prose, qui: option(prose), suite: option(prose) })),
});

/** The first committee of that kind. `passee`: the last sitting held, where the next one is not what is wanted. */
export function comiteEtSeance(
  { ecrits, date }: EntreeRapport,
  genre: Comite["genre"],
  { passee = false, demandes = true } = {},
): Vue<typeof COMITE_ET_SEANCE> | null {
  const comite = ecrits?.gouvernance?.comites?.find((one) => one.genre === genre);
  if (!comite) return null;
  const seances = seancesDe(comite);
  const seance = passee
    ? lastOf(seances, date)
    : (seances.find((one) => one.date >= date) ?? lastOf(seances, date));
  const before = seances.filter((one) => one.date < (seance?.date ?? date));
  return {
    comite: comiteOf(comite, date),
    seance: seance ? seanceOf(seance) : null,
    suites: before.flatMap((one) =>
      (one.decisions ?? [])
        .filter(({ genre: kind }) => !demandes || kind === "demande")
        .map(({ texte, responsable, suite }) => ({
          jour: seanceOf(one).jour,
          texte,
          qui: responsable ?? null,
          suite: suite ?? null,
        })),
    ),
  };
}

function lastOf<S extends { date: Jour }>(seances: readonly S[], date: Jour): S | undefined {
  return seances.findLast((one) => one.date <= date);
}
