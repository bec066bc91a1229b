import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Mutant } from "@stryker-mutator/api/core";
import { FLOORS, instrument } from "./mutants.ts";
import { see, tryOut } from "./passes.ts";
import { planRound, ROUNDS, testsByMutant } from "./plan.ts";
import type { Tried } from "./protocol.ts";

// npm run mutation [-- <folder or file of src> … [--tests <folder or file>] …]
// Does a test see each change of the code? Says what none saw, and the share that one did.
// Without sources: the floors named in mutants.ts; without --tests: the tests beside these floors.

const THRESHOLD = 0.9;

type Fate = "killed" | "survived" | "static" | "no test";

const start = performance.now();
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { tests: { type: "string", multiple: true, default: [] } },
});
const stray = positionals.find((one) => !one.startsWith("src/"));
if (stray !== undefined) throw new Error(`${stray} is no source: each folder of tests has its own --tests`);
const mutants = await instrument(positionals);
const beside = FLOORS.map((floor) => floor.replace(/^src/, "test"));
const seen = await see(mutants, values.tests.length > 0 ? values.tests : beside);
say(`${mutants.mutants.length} mutants, ${seen.length} tests`);
for (const { test, again } of seen)
  if (test !== "" && !again) say(`not counted, does not pass twice: ${test}`);
const tests = testsByMutant(mutants.mutants, seen);
const killed = new Set<string>();
const done = new Set<string>();
for (const budget of ROUNDS) {
  while (await round(budget))
    say("a mutant without end was stopped; what its process had left is tried again");
  say(`within ${budget} ms: ${killed.size} killed, ${done.size} runs`);
}
const loaded = new Set(seen.filter(({ test }) => test === "").flatMap(({ hits }) => Object.keys(hits)));
const fates = mutants.mutants.map((mutant) => ({ mutant, fate: fateOf(mutant) }));
writeReport();
for (const { mutant, fate } of fates)
  if (fate === "survived" || fate === "no test") console.log(line(mutant, fate));
const count = (wanted: Fate) => fates.filter(({ fate }) => fate === wanted).length;
const seenOf = count("killed") + count("survived") + count("no test");
const share = count("killed") / seenOf;
say(
  `${count("killed")} killed of ${seenOf} (${(100 * share).toFixed(1)} %), ${count("static")} at load only`,
);
process.exitCode = share >= THRESHOLD ? 0 : 1;

/** Tries what stands; whether something is left to try, because a process was ended. */
async function round(budget: number): Promise<boolean> {
  const standing = mutants.mutants.map(({ id }) => id).filter((id) => !killed.has(id));
  const all = await tryOut(mutants, planRound(standing, tests, done, budget));
  for (const tried of all) note(tried);
  return all.some(({ outcome }) => outcome === "endless");
}

/** A test that fails alone after a mutant may have failed of what another left: it is run in a process of its own round. */
function note({ mutant, test, outcome }: Tried): void {
  if (outcome === "killed" || outcome === "endless") killed.add(mutant);
  if (outcome !== "unsure") done.add(`${mutant} ${test}`);
}

/** As Stryker has it: what runs only while the program loads cannot be switched under a test, and is left out. */
function fateOf({ id }: Mutant): Fate {
  if (killed.has(id)) return "killed";
  if ((tests.get(id) ?? []).length > 0) return "survived";
  return loaded.has(id) ? "static" : "no test";
}

function line({ fileName, location, mutatorName, replacement }: Mutant, fate: Fate): string {
  const place = `${path.relative(process.cwd(), fileName)}:${location.start.line + 1}:${location.start.column + 1}`;
  return `${place} ${fate}: ${mutatorName} → ${replacement.replaceAll(/\s+/g, " ").slice(0, 100)}`;
}

function writeReport(): void {
  mkdirSync("coverage", { recursive: true });
  const rows = fates.map(({ mutant, fate }) => ({
    ...mutant,
    fileName: path.relative(process.cwd(), mutant.fileName),
    fate,
    tests: tests.get(mutant.id)?.length,
  }));
  writeFileSync("coverage/mutants.json", JSON.stringify(rows, null, 1));
}

function say(text: string): void {
  console.error(`${Math.round((performance.now() - start) / 1000)} s  ${text}`);
}
