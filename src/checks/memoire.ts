import type { Jour } from "../domain/jour.ts";
import { holdsOn } from "../domain/jour-observe.ts";
import { hasTheSame } from "../domain/souvenir.ts";
import { type Angle, lookAt, lookBy, type Trouve } from "./angle.ts";

interface Garde {
  autour: readonly unknown[];
  trouves: readonly Trouve[];
}

/** What rules found: it stands while what they looked at, and all that they see beside it, is the same. */
export class MemoireDeConstats {
  readonly #gardes = new WeakMap<object, Garde>();

  /** As `lookAt`. */
  find(angle: Angle, date: Jour): readonly Trouve[] {
    const { objet, autour } = angle;
    const known = this.#gardes.get(objet);
    const same = known && hasTheSame(known.autour, autour) ? known.trouves : undefined;
    if (same?.every(({ tenu }) => holdsOn(tenu, date))) return same;
    const trouves =
      same?.map((trouve) => (holdsOn(trouve.tenu, date) ? trouve : lookBy(trouve.regle, angle, date))) ??
      lookAt(angle, date);
    this.#gardes.set(objet, { autour, trouves });
    return trouves;
  }
}
