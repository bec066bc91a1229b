import type { Constat } from "../domain/constat.ts";
import type { Jour } from "../domain/jour.ts";
import { holdsOn, type JoursTenus } from "../domain/jour-observe.ts";
import type { ActionExaminee } from "../judgement/amelioration/types.ts";
import type { ExigenceExaminee } from "../judgement/types.ts";
import type { Alentour, Regle, Visite } from "./regle.ts";

/** What a rule that looks at one exigence at a time found of it, and the days on which it would find the same. */
export interface Trouve {
  regle: Regle;
  tenu: JoursTenus;
  constats: readonly Constat[];
}

interface Garde {
  alentour: Alentour;
  exigibleLe: Jour | undefined;
  trouves: readonly Trouve[];
}

/** What was found of exigences: it stands while they are judged the same, and all that rules see beside them is the same. */
export class MemoireDeConstats {
  readonly #gardes = new WeakMap<ExigenceExaminee, Garde>();

  /** What `find` finds, and `again` on another day; they must look at nothing but the visit and what is around it. */
  find(
    { examinee, examen }: Visite,
    alentour: Alentour,
    date: Jour,
    find: () => readonly Trouve[],
    again: (regle: Regle) => Trouve,
  ): readonly Trouve[] {
    const { exigibleLe } = examen.jugement;
    const known = this.#gardes.get(examinee);
    const same = known && known.exigibleLe === exigibleLe && isTheSame(known.alentour, alentour);
    if (same && known.trouves.every(({ tenu }) => holdsOn(tenu, date))) return known.trouves;
    const trouves = same
      ? known.trouves.map((trouve) => (holdsOn(trouve.tenu, date) ? trouve : again(trouve.regle)))
      : find();
    this.#gardes.set(examinee, { alentour, exigibleLe, trouves });
    return trouves;
  }
}

function isTheSame(a: Alentour, b: Alentour): boolean {
  return (
    a.strict === b.strict &&
    a.structure.yaml === b.structure.yaml &&
    a.structure.source === b.structure.source &&
    haveTheSame(a.actions, b.actions)
  );
}

function haveTheSame(a: Alentour["actions"], b: Alentour["actions"]): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((action, rang) => isSameAction(action, b[rang]));
}

/** Written the same, at the same place, and standing the same. */
function isSameAction(a: ActionExaminee, b: ActionExaminee | undefined): boolean {
  return (
    a.ecrite.yaml === b?.ecrite.yaml &&
    a.situation === b.situation &&
    a.remplaceePar === b.remplaceePar &&
    a.tient === b.tient
  );
}
