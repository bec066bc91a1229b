import type { Depot } from "../depot/depot.ts";
import type { ReferenceReferentiel, Referentiel } from "../domain/referentiel.ts";
import type { Resultat } from "../domain/resultat.ts";
import type { FindCorrespondance } from "../judgement/correspondance.ts";
import type { Correspondances } from "../load/correspondance/registry.ts";
import { judgeFolders } from "../results/judge-folders.ts";
import type { StructureLue, Verdict } from "../results/judge-structures.ts";
import { installedCorrespondances, installedReferentiels } from "./registry.ts";
import type { Session } from "./session.ts";
import { findTargets } from "./targets.ts";

export interface Juges {
  depot: Depot;
  /** Way from where the user works to the depot's root. */
  base: string;
  verdict: Verdict;
  lues: readonly StructureLue[];
  /** The référentiels that a result speaks of. */
  referentielsOf(resultat: Resultat): Map<ReferenceReferentiel, Referentiel>;
}

/** Judges the structures at or under the paths, on the day asked for, with what comes with the program. */
export function judgePaths(session: Session, paths: readonly string[], strict: boolean): Juges {
  const date = session.date();
  const registry = installedReferentiels(session.io);
  const { depot, base, chemins } = findTargets(session, paths);
  const { lues, ...verdict } = judgeFolders(depot, chemins, {
    date,
    strict,
    references: registry.references(),
    get: (reference) => registry.get(reference),
    correspondance: correspondancesOf(session),
  });
  const referentielsOf = ({ structures }: Resultat) => {
    const followed = structures.flatMap(({ jugements }) => jugements.map(({ referentiel }) => referentiel));
    return new Map(
      followed.flatMap((reference) => {
        const found = registry.get(reference);
        return found ? [[reference, found] as const] : [];
      }),
    );
  };
  return { depot, base, verdict, lues, referentielsOf };
}

/** Opened only when a structure follows two référentiels. */
function correspondancesOf({ io }: Session): FindCorrespondance {
  let opened: Correspondances | undefined;
  return (de, vers) => {
    opened ??= installedCorrespondances(io);
    return opened.between(de, vers);
  };
}
