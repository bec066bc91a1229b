import type { Constat } from "../domain/constat.ts";
import type { Jour } from "../domain/jour.ts";
import { isAlways, JourObserve, type JoursTenus } from "../domain/jour-observe.ts";
import type { Regle, Trouvaille } from "./regle.ts";

/** Something that rules look at by itself, such as an exigence. */
export interface Angle {
  /** Another object wherever something of it is not the same. */
  objet: object;
  /** All that its rules may look at beside it but the day: each is compared by itself. */
  autour: readonly unknown[];
  regles: readonly Regle[];
  run(regle: Regle, jour: JourObserve): Iterable<Trouvaille>;
}

/** What a rule found of something, and the days on which it would find the same. */
export interface Trouve {
  regle: Regle;
  tenu: JoursTenus;
  constats: readonly Constat[];
}

/** What the rules of an angle find; those that find nothing, whatever the day, are left out. */
export function lookAt(angle: Angle, date: Jour): readonly Trouve[] {
  return angle.regles.flatMap((regle) => {
    const trouve = lookBy(regle, angle, date);
    return trouve.constats.length > 0 || !isAlways(trouve.tenu) ? [trouve] : [];
  });
}

/** What one of them finds. */
export function lookBy(regle: Regle, angle: Angle, date: Jour): Trouve {
  const jour = new JourObserve(date);
  const constats: Constat[] = [];
  for (const trouvaille of angle.run(regle, jour)) constats.push({ regle: regle.id, ...trouvaille });
  return { regle, tenu: jour.tenu, constats };
}
