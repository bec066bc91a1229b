import type { Constat } from "../../domain/constat.ts";

/** True for a finding that makes what it is about unusable. */
export function isFatal({ gravite, regle }: Constat): boolean {
  return gravite === undefined && regle !== "identifiant-non-cite" && regle !== "nom-approchant";
}
