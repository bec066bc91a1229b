import path from "node:path";
import { pathToFileURL } from "node:url";
import { withoutMarking } from "../session/collector.ts";
import { compile, spareShortRun } from "./code-cache.ts";

/** The bundle of `check` alone, for a start that compiles nothing. */
const CHECK = "check.cjs";
const TOUT = "quali.js";

/** Options before the command that take the word after them. */
export const WITH_VALUE: readonly string[] = ["-C", "--date", "--color"];

/** Starts the command line of this process, from the folder that holds what the build made. */
export async function launch(distribution: string): Promise<void> {
  const argv = process.argv.slice(2);
  const { main } = (
    commandOf(argv) === "check"
      ? checkOf(distribution)
      : await import(pathToFileURL(path.join(distribution, TOUT)).href)
  ) as typeof import("./main.ts");
  await main(argv, distribution);
}

function checkOf(distribution: string): unknown {
  spareShortRun();
  const bundle = compile(path.join(distribution, CHECK));
  // Only now: the code that is kept, and that of the threads, is for the flags above alone.
  withoutMarking();
  return bundle.run();
}

/** Judges in this thread, which another one started. */
export async function launchJudge(distribution: string): Promise<void> {
  const check = compile(path.join(distribution, CHECK)).run() as typeof import("./check.ts");
  await check.judgeHere();
}

/** The first word of the command line that is no option. */
export function commandOf(argv: readonly string[]): string | undefined {
  let skip = false;
  return argv.find((word) => {
    const value = skip;
    skip = !value && WITH_VALUE.includes(word);
    return !value && !word.startsWith("-");
  });
}
