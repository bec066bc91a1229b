import type { Constat } from "../domain/constat.ts";
import type { Contexte } from "./regle.ts";

/** Everything that the rules of the context find, in the order of their index. */
export function runRegles(contexte: Contexte): Constat[] {
  const constats: Constat[] = [];
  for (const { id, check } of contexte.regles.values()) {
    for (const trouvaille of check?.(contexte) ?? []) constats.push({ regle: id, ...trouvaille });
  }
  return constats;
}
