import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startVitest } from "vitest/node";
import type { Mutants } from "./mutants.ts";
import type { Orders, Seen, Tried } from "./protocol.ts";

/** Runs the tests once over the instrumented code, and returns the lines that the runner wrote. */
async function pass<Line>(
  { code }: Mutants,
  orders: Omit<Orders, "output">,
  tests: string[],
): Promise<Line[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "mutation-"));
  const vitest = await startVitest(
    "test",
    tests,
    {
      config: "vitest.mutation.config.ts",
      runner: path.resolve("test/mutation/runner.ts"),
      watch: false,
      provide: { orders: { ...orders, output: path.join(folder, "lines") } },
      reporters: [path.resolve("test/mutation/quiet.ts")],
      update: "none",
    },
    { plugins: [{ name: "mutants", enforce: "pre", load: (id) => code.get(id) ?? null }] },
  );
  await vitest.close();
  const lines = readdirSync(folder).flatMap((name) =>
    readFileSync(path.join(folder, name), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Line),
  );
  rmSync(folder, { recursive: true });
  return lines;
}

/** What each test of `tests` (folders or files) reaches. */
export function see(mutants: Mutants, tests: string[]): Promise<Seen[]> {
  return pass(mutants, { mode: "see", plan: {} }, tests);
}

export async function tryOut(mutants: Mutants, plan: Orders["plan"]): Promise<Tried[]> {
  const tests = [...new Set(Object.keys(plan).map((test) => test.split(" > ")[0] ?? test))];
  return tests.length > 0 ? pass(mutants, { mode: "try", plan }, tests) : []; // no name would mean all tests
}
