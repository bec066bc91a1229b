import type { Constat } from "../domain/constat.ts";
import { lookAt } from "./angle.ts";
import { anglesOf } from "./angles.ts";
import type { MemoireDeConstats } from "./memoire.ts";
import type { Contexte } from "./regle.ts";

/** Everything that the rules of the context find; `memoire`: of what did not change since. */
export function runRegles(contexte: Contexte, memoire?: MemoireDeConstats): Constat[] {
  const constats: Constat[] = [];
  for (const angle of anglesOf(contexte)) {
    const trouves = memoire ? memoire.find(angle, contexte.date) : lookAt(angle, contexte.date);
    for (const trouve of trouves) for (const constat of trouve.constats) constats.push(constat);
  }
  for (const { id, check } of contexte.regles.values())
    for (const trouvaille of check?.(contexte) ?? []) constats.push({ regle: id, ...trouvaille });
  return constats;
}
