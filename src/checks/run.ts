import type { Constat } from "../domain/constat.ts";
import type { MemoireDeConstats } from "./memoire.ts";
import { findByExigence } from "./par-exigence.ts";
import type { Contexte } from "./regle.ts";

/** Everything that the rules of the context find, in the order of their index. */
export function runRegles(contexte: Contexte, memoire?: MemoireDeConstats): Constat[] {
  const parExigence = findByExigence(contexte, memoire);
  const constats: Constat[] = [];
  for (const { id, check } of contexte.regles.values()) {
    for (const constat of parExigence.get(id) ?? []) constats.push(constat);
    for (const trouvaille of check?.(contexte) ?? []) constats.push({ regle: id, ...trouvaille });
  }
  return constats;
}
