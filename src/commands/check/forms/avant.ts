import type { Diagnostic, Gravite, Resultat, StructureJugee } from "../../../domain/resultat.ts";
import { graver } from "../../../results/exit-code.ts";
import type { ResultatAvant, StructureAvant } from "./formatter.ts";
import { openOnes } from "./open-ones.ts";
import { diagnosticsByStructure } from "./whole.ts";

export function resultatAvantOf(resultat: Resultat): ResultatAvant {
  const structures = new Map<string, StructureAvant[]>();
  const siens = diagnosticsByStructure(resultat);
  for (const structure of resultat.structures) {
    const { id, chemin, jugements } = structure;
    const principal = jugements.find((one) => one.principal);
    const avant = {
      chemin,
      documentees: principal?.synthese.documentees ?? null,
      diagnostics: openOnes(siens.get(structure) ?? []),
    };
    structures.set(id, [...(structures.get(id) ?? []), avant]);
  }
  return { date: resultat.date, structures };
}

/** A structure as it was; undefined where it was not there. */
export function structureAvantOf(
  { structures }: ResultatAvant,
  { id, chemin }: Pick<StructureJugee, "id" | "chemin">,
): StructureAvant | undefined {
  const same = structures.get(id) ?? [];
  return same.length === 1 ? same[0] : same.find((one) => one.chemin === chemin);
}

/** What changed of a structure. */
export interface Changements {
  /** Findings that are new (null), or graver than they were. */
  pires: ReadonlyMap<Diagnostic, Gravite | null>;
  resolus: readonly Diagnostic[];
}

/** Null without an earlier result. What can no longer be judged was not mended. */
export function changementsOf(
  avant: ResultatAvant | undefined,
  structure: StructureJugee,
  diagnostics: readonly Diagnostic[],
): Changements | null {
  if (!avant) return null;
  const before = structureAvantOf(avant, structure)?.diagnostics ?? [];
  const gravites = new Map(before.map(({ empreinte, gravite }) => [empreinte, gravite]));
  const pires = openOnes(diagnostics).flatMap((one): [Diagnostic, Gravite | null][] => {
    const was = gravites.get(one.empreinte);
    if (was === undefined) return [[one, null]];
    return graver(one.gravite, was) ? [[one, was]] : [];
  });
  const now = new Set(diagnostics.map(({ empreinte }) => empreinte));
  return {
    pires: new Map(pires),
    resolus: structure.jugeable ? before.filter(({ empreinte }) => !now.has(empreinte)) : [],
  };
}
