import type { Comite, GouvernanceYaml, Seance } from "../generated/gouvernance.ts";
import type { Jour } from "./jour.ts";

export type { DocumentPublie, EnqueteDeclaree } from "../generated/gouvernance.ts";
export type { Comite, GouvernanceYaml, Seance };

/** The kinds of committees, as a sentence names them. */
export const GENRES_DE_COMITE: Readonly<Record<Comite["genre"], string>> = {
  pilotage: "comité de pilotage",
  usagers: "comité des usagers",
  social: "comité social d’administration",
  travail: "groupe de travail",
};

/** True for the committees that a label asks for: steering, users. */
export function estDuLabel({ genre }: Pick<Comite, "genre">): boolean {
  return genre === "pilotage" || genre === "usagers";
}

/** The sittings of a committee, in the order of days. */
export function seancesDe({ seances = [] }: Pick<Comite, "seances">): Seance[] {
  return [...seances].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The last sitting held on a day, and the next one. */
export function autourDe(
  comite: Pick<Comite, "seances">,
  jour: Jour,
): { derniere: Seance | null; prochaine: Seance | null } {
  const seances = seancesDe(comite);
  return {
    derniere: seances.findLast(({ date }) => date <= jour) ?? null,
    prochaine: seances.find(({ date }) => date > jour) ?? null,
  };
}
