import { REGLES } from "../../../../checks/index.ts";
import type { Diagnostic } from "../../../../domain/resultat.ts";

/** True of what someone wrote wrongly, against what is missing or out of date. */
export function isFaultInText({ regle }: Diagnostic): boolean {
  return REGLES.get(regle)?.ecrit === true;
}
