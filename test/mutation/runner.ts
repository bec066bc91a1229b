import { setMaxListeners } from "node:events";
import { appendFileSync } from "node:fs";
import path from "node:path";
import type { Task, Test } from "@vitest/runner";
import { getFn } from "@vitest/runner";
import { getNames } from "@vitest/runner/utils";
import { VitestTestRunner } from "vitest/runners";
import type { Orders, Seen, Tried } from "./protocol.ts";
import { Watchdog } from "./watchdog.ts";

/** Stryker's switchboard, shared by all instrumented files. */
interface Switchboard {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

const shared = globalThis as {
  __stryker__?: Switchboard;
  __killed__?: Set<string>;
  __watchdog__?: Watchdog;
};
shared.__stryker__ ??= {};
shared.__killed__ ??= new Set();
const board = shared.__stryker__;
const killed = shared.__killed__;

/**
 * Runs each test as it stands, then once more for each mutant planned for it, with that mutant switched on: the program
 * stays loaded, so that a mutant costs what its test costs. After a kill the test is run alone again: a value that a
 * mutant left in memory must not pass for the kill of another.
 */
export default class MutationRunner extends VitestTestRunner {
  private get orders(): Orders {
    return this.injectValue("orders");
  }

  private get output(): string {
    return `${this.orders.output}.${process.env.VITEST_POOL_ID}`;
  }

  private get watchdog(): Watchdog {
    shared.__watchdog__ ??= new Watchdog(this.output);
    return shared.__watchdog__;
  }

  async runTask(test: Test): Promise<void> {
    const fn = getFn(test);
    const id = nameOf(test);
    const { mode, plan } = this.orders;
    if (mode === "see") return this.see(id, fn);
    const mutants = Object.entries(plan[id] ?? {}).filter(([mutant]) => !killed.has(mutant));
    if (mutants.length === 0) return;
    setMaxListeners(0, test.context.signal); // each run of a test adds one
    await fn();
    for (const [mutant, hits] of mutants) {
      this.watchdog.watch({ mutant, test: id });
      const outcome = await tryMutant(mutant, hits, fn);
      this.watchdog.rest();
      if (outcome === "killed") killed.add(mutant);
      this.say({ mutant, test: id, outcome });
      if (outcome === "unsure") return;
    }
  }

  override onAfterRunFiles(): void {
    super.onAfterRunFiles();
    const { mode } = this.orders;
    if (mode === "see") this.say({ test: "", ms: 0, again: false, hits: board.mutantCoverage?.static ?? {} });
  }

  private async see(id: string, fn: () => unknown): Promise<void> {
    board.currentTestId = id;
    const passes = !(await fails(fn));
    board.currentTestId = undefined;
    const hits = board.mutantCoverage?.perTest[id] ?? {};
    if (board.mutantCoverage) board.mutantCoverage.perTest = {};
    if (Object.keys(hits).length === 0) return;
    const start = performance.now();
    const again = passes && !(await fails(fn));
    this.say({ test: id, ms: performance.now() - start, again, hits });
  }

  private say(line: Seen | Tried): void {
    appendFileSync(this.output, `${JSON.stringify(line)}\n`);
  }
}

async function tryMutant(mutant: string, hits: number, fn: () => unknown): Promise<Tried["outcome"]> {
  board.activeMutant = mutant;
  board.hitCount = 0;
  board.hitLimit = Math.max(1000, hits * 100);
  const failed = await fails(fn);
  const reached = (board.hitCount ?? 0) > 0;
  board.activeMutant = undefined;
  board.hitCount = undefined;
  if (!failed) return reached ? "survived" : "unreached";
  return (await fails(fn)) ? "unsure" : "killed";
}

async function fails(fn: () => unknown): Promise<boolean> {
  try {
    await fn();
    return false;
  } catch {
    return true;
  }
}

function nameOf(test: Task): string {
  return [path.relative(process.cwd(), test.file.filepath), ...getNames(test).slice(1)].join(" > ");
}
