import { nomDuSuivi, type Suivi } from "../../../domain/suivi.ts";

/** How a text that means a référentiel says it once it has become `vers`: an alias stays, a whole reference stays whole. */
export function newName(written: string, { alias, referentiel }: Suivi, vers: string): string {
  if (written === alias) return written;
  return written === referentiel ? vers : nomDuSuivi({ referentiel: vers, alias: null });
}
