import { naturally } from "../domain/ordre.ts";
import type { ReferenceReferentiel, Referentiel } from "../domain/referentiel.ts";
import type { Resultat } from "../domain/resultat.ts";
import { gather, type Jugeur, type StructureLue, type Verdict } from "../results/judge-structures.ts";
import type { Session } from "../session/session.ts";
import { type Ouverture, openAll } from "./open.ts";
import { openTribunal } from "./tribunal.ts";

export interface Juges extends Ouverture {
  verdict: Verdict;
  lues: readonly StructureLue[];
  /** What judged them, without the files. */
  jugeur: Omit<Jugeur, "depot">;
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
): Promise<Juges> {
  const date = session.date();
  const ouverture = await openAll(session, paths);
  const { juge, jugeur, judge, referentielsOf } = await openTribunal(ouverture, { date, strict });
  const verdicts = [...ouverture.chemins].sort(naturally).map(judge);
  return {
    ...ouverture,
    verdict: gather(jugeur, juge.general(), verdicts),
    lues: verdicts.map(({ lue }) => lue),
    jugeur,
    referentielsOf: ({ structures }) => referentielsOf(structures),
  };
}
