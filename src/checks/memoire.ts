import type { Constat } from "../domain/constat.ts";
import type { Jour } from "../domain/jour.ts";
import { holdsOn, type JoursTenus, together } from "../domain/jour-observe.ts";
import { hasTheSame } from "../domain/souvenir.ts";
import { type Angle, lookAt, lookBy, type Trouve } from "./angle.ts";

interface Garde {
  autour: readonly unknown[];
  trouves: readonly Trouve[];
  /** All of them, and the days on which they are the same. */
  constats: readonly Constat[];
  tenu: JoursTenus;
}

/** What rules found: it stands while what they looked at, and all that they see beside it, is the same. */
export class MemoireDeConstats {
  readonly #gardes = new WeakMap<object, Garde>();

  /** The findings of `lookAt`. */
  find(angle: Angle, date: Jour): readonly Constat[] {
    const { objet, autour } = angle;
    const known = this.#gardes.get(objet);
    const same = known && hasTheSame(known.autour, autour) ? known : undefined;
    if (same && holdsOn(same.tenu, date)) return same.constats;
    const trouves =
      same?.trouves.map((trouve) =>
        holdsOn(trouve.tenu, date) ? trouve : lookBy(trouve.regle, angle, date),
      ) ?? lookAt(angle, date);
    const constats = trouves.flatMap((trouve) => trouve.constats);
    const tenu = together(trouves.map((trouve) => trouve.tenu));
    this.#gardes.set(objet, { autour, trouves, constats, tenu });
    return constats;
  }
}
