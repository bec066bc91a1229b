import type { Regle } from "../checks/regle.ts";
import type { Constat } from "../domain/constat.ts";
import { type Sujet, severityOf } from "./diagnostics.ts";
import type { Decompte } from "./exit-code.ts";

/** How many findings a structure has: those that nothing silences by severity, and the others. */
export interface DecompteDeConstats {
  ouverts: Decompte;
  enSommeil: number;
}

/** As counting what `toDiagnostics` makes of them would give, without a word. */
export function countOf(
  constats: readonly Constat[],
  { structure, sommeil }: Pick<Sujet, "structure" | "sommeil">,
  regles: ReadonlyMap<string, Regle>,
): DecompteDeConstats {
  const ouverts = { erreur: 0, avertissement: 0, info: 0 };
  let enSommeil = 0;
  for (const constat of constats) {
    if (sommeil?.suppressionOf(constat)) enSommeil++;
    else ouverts[severityOf(constat, structure, regles)]++;
  }
  return { ouverts, enSommeil };
}
