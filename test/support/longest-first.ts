import type { TestSpecification } from "vitest/node";
import { BaseSequencer } from "vitest/node";

/** Files of tests that take longest, below `test/`: begun last, one of them would keep one core waiting for the other. */
export const LONGEST: readonly string[] = [
  "heavy/pdf/conformance",
  "heavy/reports-in-browser",
  "heavy/pdf/paquet",
  "heavy/migrations-at-once",
  "heavy/large-evidence",
  "heavy/oracle",
  "heavy/pdf/faits",
  "heavy/pdf/adversity",
  "transcripts/transcripts",
  "commands/pack/pack",
  "commands/check/stream",
  "session/every-output",
  "commands/report/hostile",
  "ready-made/scripts",
  "cli/code-cache",
  "commands/check/since",
  "session/waiting",
  "open/histoire",
];

/** On a machine that has not run them yet (CI), the runner knows but the sizes of files. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const known = await super.sort(files);
    return known.sort((one, other) => rank(one.moduleId) - rank(other.moduleId));
  }
}

function rank(file: string): number {
  const at = LONGEST.findIndex((nom) => file.replaceAll("\\", "/").endsWith(`/test/${nom}.test.ts`));
  return at < 0 ? LONGEST.length : at;
}
