import {
  type Exigence,
  exigencesOf,
  type MethodeControle,
  type Periode,
  periodeOf,
  type Referentiel,
} from "../../../domain/referentiel.ts";
import type { Changement } from "./change.ts";
import { compareConditions } from "./conditions.ts";
import { compareDeadlines } from "./deadlines.ts";
import { compareMethods } from "./methods.ts";
import { comparePeriods } from "./periods.ts";

export type Exigences = ReadonlyMap<string, Exigence>;

/** The evidenced leaves of a référentiel, by id. */
export function exigencesById(referentiel: Referentiel): Exigences {
  return new Map(exigencesOf(referentiel).map((exigence) => [exigence.id, exigence]));
}

export interface Contenu {
  referentiel: Referentiel;
  exigences: Exigences;
}

/** What changed around the promise itself: control methods, periods, conditions, deadlines. */
export function compareContent(
  de: Contenu,
  vers: Contenu,
  ids: { de: readonly string[]; vers: readonly string[] },
): Changement[] {
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
function compareControls(de: readonly Exigence[], vers: readonly Exigence[], sujet: string): Changement[] {
  const [before, after] = [methodsOf(de), methodsOf(vers)];
  if (before.length > 0 && after.length > 0) return compareMethods(before, after);
  return comparePeriods(shortestPeriod(de), shortestPeriod(vers), sujet);
}

function methodsOf(exigences: readonly Exigence[]): MethodeControle[] {
  return exigences.flatMap(({ methodes }) => methodes);
}

function shortestPeriod(exigences: readonly Exigence[]): Periode | undefined {
  const periods = exigences.flatMap(({ periode, methodes }) => [periode, ...methodes.map(periodeOf)]);
  return periods.filter((periode) => periode !== undefined).sort((a, b) => a.mois - b.mois)[0];
}

function pick(exigences: Exigences, ids: readonly string[]): Exigence[] {
  return ids.flatMap((id) => exigences.get(id) ?? []);
}

function deadlines({ delais }: Referentiel, ids: readonly string[]) {
  return delais.filter(({ exigence }) => ids.includes(exigence));
}
