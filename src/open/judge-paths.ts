import type { Constat } from "../domain/constat.ts";
import { naturally } from "../domain/ordre.ts";
import type { ReferenceReferentiel, Referentiel } from "../domain/referentiel.ts";
import type { Resultat } from "../domain/resultat.ts";
import type { GravitesConnues } from "../results/baseline.ts";
import { gather, type Verdict, type VerdictDeStructure } from "../results/judge-structures.ts";
import type { Jugeur, StructureLue } from "../results/jugeur.ts";
import type { Session } from "../session/session.ts";
import { type Ouverture, openAll } from "./open.ts";
import { openTribunal, siegeOf } from "./tribunal.ts";

export interface Juges extends Ouverture {
  verdict: Verdict;
  lues: readonly StructureLue[];
  /** What judged them, without the files. */
  jugeur: Omit<Jugeur, "depot">;
  /** What is found of no structure once all are judged. */
  tell(constats: readonly Constat[]): Omit<VerdictDeStructure, "structure">;
  /** The référentiels that a result speaks of. */
  referentielsOf(resultat: Resultat): Map<ReferenceReferentiel, Referentiel>;
}

/**
 * Judges the structures at or under the paths, on the day asked for, with what the program and their workspaces hold, and
 * keeps all of them.
 */
export async function judgePaths(
  session: Session,
  paths: readonly string[],
  strict: boolean,
  connues?: GravitesConnues,
): Promise<Juges> {
  const date = session.date();
  const ouverture = await openAll(session, paths);
  const { juge, jugeur, judge, referentielsOf } = await openTribunal(siegeOf(ouverture), {
    date,
    strict,
    connues,
  });
  const verdicts = [...ouverture.chemins].sort(naturally).map(judge);
  return {
    ...ouverture,
    verdict: gather(jugeur, juge.general(), verdicts),
    lues: verdicts.map(({ lue }) => lue),
    jugeur,
    tell: (constats) => juge.tell(constats),
    referentielsOf: ({ structures }) => referentielsOf(structures),
  };
}
