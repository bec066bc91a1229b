import path from "node:path";
import type { Mutant } from "@stryker-mutator/api/core";
import type { Orders, Seen } from "./protocol.ts";

/** Milliseconds of tests that a mutant may cost in each round: most are killed by the first that reaches them. */
export const ROUNDS: readonly number[] = [50, 1000];

/** The tests that reach each mutant, nearest and quickest first. */
export function testsByMutant(mutants: readonly Mutant[], seen: readonly Seen[]): Map<string, Seen[]> {
  const byMutant = new Map<string, Seen[]>(mutants.map(({ id }) => [id, []]));
  for (const one of seen) {
    if (one.again) for (const mutant of Object.keys(one.hits)) byMutant.get(mutant)?.push(one);
  }
  for (const { id, fileName } of mutants) {
    const weight = (one: Seen) => (one.ms + 0.1) * farness(fileName, one.test);
    byMutant.get(id)?.sort((one, other) => weight(one) - weight(other));
  }
  return byMutant;
}

function farness(source: string, test: string): number {
  const folder = path.dirname(path.relative("src", source));
  const [floor = ""] = folder.split(path.sep);
  if (test.includes(path.basename(source, ".ts"))) return 0.01;
  if (test.startsWith(`test/${folder}`)) return 0.1;
  return test.startsWith(`test/${floor}`) ? 3 : 6;
}

/** What to try for the mutants that stand, within `budget` milliseconds for each; what was `done` is not done again. */
export function planRound(
  standing: readonly string[],
  tests: ReadonlyMap<string, readonly Seen[]>,
  done: ReadonlySet<string>,
  budget: number,
): Orders["plan"] {
  const plan: Orders["plan"] = {};
  for (const mutant of standing) {
    let cost = 0;
    for (const { test, ms, hits } of tests.get(mutant) ?? []) {
      if (done.has(`${mutant} ${test}`)) continue;
      cost += ms;
      if (cost > budget && cost > ms) break;
      plan[test] ??= {};
      plan[test][mutant] = hits[mutant] ?? 0;
    }
  }
  return plan;
}
