import type { Constat } from "../domain/constat.ts";
import { remembered } from "../domain/souvenir.ts";
import { lookAt, type Trouve } from "./angle.ts";
import { anglesOf } from "./angles.ts";
import type { MemoireDeConstats } from "./memoire.ts";
import type { Contexte, Regle } from "./regle.ts";

/** Everything that the rules of the context find; `memoire`: of what did not change since. */
export function runRegles(contexte: Contexte, memoire?: MemoireDeConstats): Constat[] {
  const constats: Constat[] = [];
  for (const angle of anglesOf(contexte)) {
    const trouves = memoire?.find(angle, contexte.date) ?? lookAt(angle, contexte.date).flatMap(constatsOf);
    for (const constat of trouves) constats.push(constat);
  }
  for (const { id, check } of reglesDuTout(contexte.regles))
    for (const trouvaille of check?.(contexte) ?? []) constats.push({ regle: id, ...trouvaille });
  return constats;
}

const constatsOf = ({ constats }: Trouve) => constats;

/** Those that look at the whole structure. */
const reglesDuTout = remembered((regles: ReadonlyMap<string, Regle>): readonly Regle[] =>
  [...regles.values()].filter(({ check }) => check),
);
