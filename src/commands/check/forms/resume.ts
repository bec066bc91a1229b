import type { Diagnostic, StructureJugee } from "../../../domain/resultat.ts";
import { countOpen } from "../../../results/exit-code.ts";
import { apportOf } from "../../../results/pays.ts";
import type { Resume } from "./formatter.ts";

/** What is kept of a structure until the end of the run. */
export function resumeOf(structure: StructureJugee, diagnostics: readonly Diagnostic[]): Resume {
  const { id, chemin, nom, jugeable, fictif = false, exclusions = [], jugements } = structure;
  const principal = jugements.find((jugement) => jugement.principal)?.synthese;
  return {
    id,
    chemin,
    nom,
    jugeable,
    fictif,
    sommeils: exclusions.length,
    principal: principal ? { documentees: principal.documentees, controlees: principal.controlees } : null,
    constats: countOpen(diagnostics),
    apport: apportOf(structure),
  };
}
