import type { Diagnostic } from "../../../domain/resultat.ts";

/** Findings that nothing silences. */
export function openOnes(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ suppression }) => suppression === null);
}
