import { estDuLabel } from "../../../domain/gouvernance.ts";
import { liste, type Vue } from "../../../show/templates/shape.ts";
import type { EntreeRapport } from "../report.ts";
import { COMITE_ET_SEANCE, comiteEtSeance } from "./seance.ts";

/** A committee a page, each with the sitting that a paper is for. */
export const REUNIONS = liste(COMITE_ET_SEANCE);

/** The committee that was asked for; else steering and users, as a label has them. `passee`: the last sitting held. */
export function reunionsDe(entree: EntreeRapport, passee: boolean): Vue<typeof REUNIONS> {
  const { ecrits, comite } = entree;
  const all = ecrits?.gouvernance?.comites ?? [];
  const wanted = all.filter((one) => (comite === undefined ? estDuLabel(one) : one.id === comite));
  return wanted.map((one) => comiteEtSeance(entree, one, passee ? "passee" : "a-venir"));
}
