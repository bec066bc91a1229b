import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Mutant } from "@stryker-mutator/api/core";
import { Instrumenter } from "@stryker-mutator/instrumenter";

/** What must not be changed without a test that fails: the floors between reading and results, and the diff. */
export const FLOORS: readonly string[] = [
  "src/selection",
  "src/judgement",
  "src/checks",
  "src/load",
  "src/commands/diff",
];

export interface Mutants {
  mutants: readonly Mutant[];
  /** Code with every mutant behind a switch, by absolute path. */
  code: ReadonlyMap<string, string>;
}

const silent = () => undefined;
const LOGGER = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: silent,
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  fatal: silent,
};

/** The sources below `folders` (all floors by default), instrumented by Stryker; words are pinned elsewhere. */
export async function instrument(folders: readonly string[]): Promise<Mutants> {
  const files = (folders.length > 0 ? folders : FLOORS).flatMap(sources).map((name) => ({
    name: path.resolve(name),
    mutate: true,
    content: readFileSync(name, "utf8"),
  }));
  const { mutants, files: out } = await new Instrumenter(LOGGER).instrument(files, {
    plugins: null,
    excludedMutations: ["StringLiteral"],
    ignorers: [],
    noHeader: false,
  });
  const wanted = mutants.filter(({ status }) => status !== "Ignored");
  return { mutants: wanted, code: new Map(out.map(({ name, content }) => [name, content])) };
}

function sources(place: string): string[] {
  if (place.endsWith(".ts")) return [place];
  const names = readdirSync(place, { recursive: true, encoding: "utf8" }).sort();
  return names.filter((name) => name.endsWith(".ts")).map((name) => path.join(place, name));
}
