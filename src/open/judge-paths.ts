import type { Depot } from "../depot/depot.ts";
import type { ReferenceReferentiel, Referentiel } from "../domain/referentiel.ts";
import type { Resultat } from "../domain/resultat.ts";
import type { FindCorrespondance } from "../judgement/correspondance.ts";
import type { Correspondances } from "../load/correspondance/registry.ts";
import { judgeFolders } from "../results/judge-folders.ts";
import type { Jugeur, StructureLue, Verdict } from "../results/judge-structures.ts";
import type { Session } from "../session/session.ts";
import { openEspaces } from "./espaces.ts";
import { installedCorrespondances } from "./registry.ts";
import { findTargets } from "./targets.ts";

export interface Juges {
  depot: Depot;
  /** Way from where the user works to the depot's root. */
  base: string;
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
  const cibles = findTargets(session, paths);
  const { depot, base, chemins } = cibles;
  const { espaces, registry, constats } = await openEspaces(session.io, cibles);
  const jugeur = {
    date,
    strict,
    references: registry.references(),
    get: (reference: ReferenceReferentiel) => registry.get(reference),
    correspondance: correspondancesOf(session),
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
  return { depot, base, verdict, lues, jugeur, referentielsOf };
}

/** Opened only when a structure follows two référentiels. */
function correspondancesOf({ io }: Session): FindCorrespondance {
  let opened: Correspondances | undefined;
  return (de, vers) => {
    opened ??= installedCorrespondances(io);
    return opened.between(de, vers);
  };
}
