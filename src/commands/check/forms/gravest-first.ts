import type { Diagnostic } from "../../../domain/resultat.ts";
import { GRAVITES } from "./pretty/words.ts";

/** The findings that `--max-problems` leaves, the gravest first; null: all. */
export function gravestFirst(
  diagnostics: readonly Diagnostic[],
  max: number | undefined,
): Set<Diagnostic> | null {
  if (max === undefined) return null;
  const ordered = GRAVITES.flatMap((gravite) =>
    diagnostics.filter((one) => one.suppression === null && one.gravite === gravite),
  );
  return new Set(ordered.slice(0, max));
}
