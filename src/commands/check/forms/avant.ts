import type {
  ConstatCompare,
  Diagnostic,
  ExigenceComparee,
  Gravite,
  Resultat,
  StructureJugee,
} from "../../../domain/resultat.ts";
import { compareFindings } from "../../../results/compare.ts";
import type { RenduDeStructure, ResultatAvant, StructureAvant } from "./formatter.ts";
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

/** What changed of a structure, since an earlier result or a commit. */
export interface Changements {
  /** Findings that are new (null), or graver than they were. */
  pires: ReadonlyMap<Diagnostic, Gravite | null>;
  /** Findings that the calendar alone brought, or made graver. */
  duCalendrier: ReadonlySet<Diagnostic>;
  resolus: readonly ConstatCompare[];
  /** Exigences that were documented, and are no longer by what was changed. */
  perdues: readonly ExigenceComparee[];
}

/** Null without anything to compare with. What can no longer be judged was not mended. */
export function changementsOf(
  { structure, diagnostics, comparee }: Pick<RenduDeStructure, "structure" | "diagnostics" | "comparee">,
  avant: ResultatAvant | undefined,
): Changements | null {
  // Of what cannot be judged any more nothing was compared: that it cannot is new.
  if (comparee && structure.jugeable)
    return changementsFrom(comparee.constats, comparee.exigences, structure, diagnostics);
  if (!comparee && !avant) return null;
  const before = (avant && !comparee && structureAvantOf(avant, structure)?.diagnostics) || [];
  return changementsFrom(compareFindings(before, diagnostics, null), [], structure, diagnostics);
}

function changementsFrom(
  constats: readonly ConstatCompare[],
  exigences: readonly ExigenceComparee[],
  { jugeable }: StructureJugee,
  diagnostics: readonly Diagnostic[],
): Changements {
  const byEmpreinte = new Map(constats.map((one) => [one.empreinte, one]));
  const of = (sens: ConstatCompare["sens"]) =>
    openOnes(diagnostics).flatMap((one): [Diagnostic, Gravite | null][] => {
      const constat = byEmpreinte.get(one.empreinte);
      return constat?.sens === sens ? [[one, constat.graviteAvant ?? null]] : [];
    });
  return {
    pires: new Map(of("pire")),
    duCalendrier: new Set(of("calendrier").map(([one]) => one)),
    resolus: jugeable ? constats.filter(({ genre }) => genre === "resolu") : [],
    perdues: exigences.filter(({ perdue }) => perdue),
  };
}
