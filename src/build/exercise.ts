import fs from "node:fs";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { compile, spareShortRun } from "../cli/code-cache.ts";

const BUNDLE = path.resolve("dist/check.cjs");
const DATE = ["--date", "2024-06-30"];
const RUNS = [
  ["examples/prefecture-savoie", "--format", "json"],
  ["examples/prefecture-savoie", "--format", "ndjson"],
  ["examples/prefecture-savoie"],
];

/** Run by code.ts in a process of its own: what was compiled by the end is kept. */
async function exercise(): Promise<void> {
  // V8 forgets what it has not run for a while; the code kept is refused under other flags than those of its making.
  spareShortRun();
  setFlagsFromString("--no-flush-bytecode");
  const compiled = compile(BUNDLE);
  const { main } = compiled.run() as typeof import("../cli/check.ts");
  for (const run of RUNS) await main(["check", ...run, ...DATE, "--fail-on=jamais"], path.dirname(BUNDLE));
  setFlagsFromString("--flush-bytecode");
  fs.writeFileSync(`${BUNDLE}.code`, compiled.code());
}

void exercise();
