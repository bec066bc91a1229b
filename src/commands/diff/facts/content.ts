import {
  type Exigence,
  exigencesOf,
  type MethodeControle,
  type Partie,
  type Periode,
  partiesOf,
  type Referentiel,
} from "../../../domain/referentiel.ts";
import { wordsOf } from "../../../mots/words.ts";
import type { FaitDeChangement } from "./change.ts";
import { compareConditions } from "./conditions.ts";
import { compareDeadlines } from "./deadlines.ts";
import { compareMethods, compareParts } from "./methods.ts";
import { comparePeriodsWithoutMethods, type Periodes } from "./periods.ts";

export type Exigences = ReadonlyMap<string, Exigence>;

/** The evidenced leaves of a référentiel, by id. */
export function exigencesById(referentiel: Referentiel): Exigences {
  return new Map(exigencesOf(referentiel).map((exigence) => [exigence.id, exigence]));
}

export interface CoteCompare {
  referentiel: Referentiel;
  exigences: Exigences;
}

/** What changed around the promise itself: control methods, periods, conditions, deadlines. */
export function compareContent(
  de: CoteCompare,
  vers: CoteCompare,
  ids: { de: readonly string[]; vers: readonly string[] },
): FaitDeChangement[] {
  const [before, after] = [pick(de.exigences, ids.de), pick(vers.exigences, ids.vers)];
  if (before.length === 0 || after.length === 0) return [];
  return [
    ...compareControls(before, after, ids.vers.join(", ")),
    ...compareConditions(
      before.flatMap(({ conditions }) => conditions),
      after.flatMap(({ conditions }) => conditions),
      ids.vers.join(", "),
    ),
    ...compareDeadlines(deadlines(de.referentiel, ids.de), deadlines(vers.referentiel, ids.vers)),
  ];
}

/** Methods one by one; where one side's sources give none, only how often evidence must be renewed. */
function compareControls(
  de: readonly Exigence[],
  vers: readonly Exigence[],
  sujet: string,
): FaitDeChangement[] {
  const [before, after] = [methodsOf(de), methodsOf(vers)];
  if (before.length > 0 && after.length > 0) return compareMethods(before, after);
  const [promis, promet] = [partsOf(de), partsOf(vers)];
  const parts = before.length + after.length === 0 ? compareParts(promis, promet) : [];
  return [...parts, ...comparePeriodsWithoutMethods(periodsOf(de), periodsOf(vers), sujet)];
}

/** What promises hold together, where no method is known. */
function partsOf(exigences: readonly Exigence[]): { parties: readonly Partie[] } {
  return { parties: exigences.flatMap(({ parties = [] }) => parties) };
}

function methodsOf(exigences: readonly Exigence[]): MethodeControle[] {
  return exigences.flatMap(({ methodes }) => methodes);
}

/** The shortest period that the promises write, and the shortest that only the methods do. */
function periodsOf(exigences: readonly Exigence[]): Periodes {
  const all = exigences.flatMap((exigence) =>
    [exigence.periode, ...exigence.methodes.flatMap(partiesOf).map((partie) => partie.periode)].flatMap(
      (periode) =>
        periode ? [{ periode, promise: periode === exigence.periode || isPromised(periode, exigence) }] : [],
    ),
  );
  const shortest = (promise: boolean) =>
    all
      .filter((one) => one.promise === promise)
      .map(({ periode }) => periode)
      .sort((a, b) => a.mois - b.mois)[0];
  return { promesse: shortest(true), methode: shortest(false) };
}

/** The words that the period rests on stand in the promise itself. */
function isPromised({ mots }: Periode, { texte, engagement }: Exigence): boolean {
  const promise = ` ${wordsOf(`${engagement.texte} ${texte}`).join(" ")} `;
  return mots.split("[…]").every((part) => promise.includes(` ${wordsOf(part).join(" ")} `));
}

function pick(exigences: Exigences, ids: readonly string[]): Exigence[] {
  return ids.flatMap((id) => exigences.get(id) ?? []);
}

function deadlines({ delais }: Referentiel, ids: readonly string[]) {
  return delais.filter(({ exigence }) => ids.includes(exigence));
}
