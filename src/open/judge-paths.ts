import type { ReferenceReferentiel, Referentiel } from "../domain/referentiel.ts";
import type { Resultat } from "../domain/resultat.ts";
import { judgeFolders } from "../results/judge-folders.ts";
import type { Jugeur, StructureLue, Verdict } from "../results/judge-structures.ts";
import type { Session } from "../session/session.ts";
import { type Ouverture, openStructures } from "./open.ts";

export interface Juges extends Ouverture {
  verdict: Verdict;
  lues: readonly StructureLue[];
  /** What judged them, without the files. */
  jugeur: Omit<Jugeur, "depot">;
  /** The référentiels that a result speaks of. */
  referentielsOf(resultat: Resultat): Map<ReferenceReferentiel, Referentiel>;
}

/** Judges the structures at or under the paths, on the day asked for, with what the program and their workspaces hold. */
export async function judgePaths(
  session: Session,
  paths: readonly string[],
  strict: boolean,
): Promise<Juges> {
  const date = session.date();
  const ouverture = await openStructures(session, paths);
  const { depot, chemins, espaces, library } = ouverture;
  const { registry, correspondance, constats } = library;
  const jugeur = {
    date,
    strict,
    references: registry.references(),
    get: (reference: ReferenceReferentiel) => registry.get(reference),
    correspondance,
    generaux: constats,
  };
  const { lues, ...verdict } = judgeFolders(depot, chemins, jugeur, espaces);
  const referentielsOf = ({ structures }: Resultat) => {
    const followed = structures.flatMap(({ jugements }) => jugements.map(({ referentiel }) => referentiel));
    return new Map(
      followed.flatMap((reference) => {
        const found = registry.get(reference);
        return found ? [[reference, found] as const] : [];
      }),
    );
  };
  return { ...ouverture, verdict, lues, jugeur, referentielsOf };
}
