import { REGLES_DE_COMPILATION, REGLES_DE_LECTURE } from "../../../../domain/regles.ts";
import type { Diagnostic } from "../../../../domain/resultat.ts";

const RULES_OF_READING: ReadonlySet<string> = new Set([...REGLES_DE_LECTURE, ...REGLES_DE_COMPILATION]);

/** True of what someone wrote wrongly, against what is missing or out of date. */
export function isFaultInText({ regle }: Diagnostic): boolean {
  return RULES_OF_READING.has(regle) || /-(inconnue?|invalide)$/.test(regle);
}
