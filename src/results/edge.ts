import type { ExigenceJugee, Jugement } from "../domain/resultat.ts";
import { phraser } from "../domain/typographie.ts";

/** The judgement with its own sentences in the typography of French; what users wrote keeps its bytes. */
export function spaced(jugement: Jugement): Jugement {
  const { selection, exigences } = jugement;
  return {
    ...jugement,
    selection: { ...selection, constats: selection.constats.map(phraser) },
    exigences: exigences.map(withSpacedReason),
  };
}

function withSpacedReason(exigence: ExigenceJugee): ExigenceJugee {
  const { applicabilite, motifApplicabilite: motif } = exigence;
  // An exclusion gives the reason that quali.yaml gives.
  if (motif === undefined || applicabilite === "exclu") return exigence;
  return { ...exigence, motifApplicabilite: phraser(motif) };
}
