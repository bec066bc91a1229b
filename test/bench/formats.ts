import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FORMES } from "../../src/commands/check/forms/index.ts";
import { interleave, type Measure, ms, timeNode } from "./measure.ts";

const FINDINGS = 10_000;
/** The example, two years later, has as many. */
const EACH = 64;

/** What all formats at once add to judging, over 10,000 findings, against judging itself (with the plainest of them). */
export function formats(): Measure {
  const folder = mkdtempSync(join(tmpdir(), "quali-bench-"));
  try {
    for (let copy = 0; copy * EACH < FINDINGS; copy++)
      cpSync("examples/prefecture-savoie", join(folder, `s${copy}`), { recursive: true });
    const check = (names: readonly string[]) => {
      const asked = names.flatMap((name) => ["--format", `${name}=${join(folder, "out", name)}`]);
      return timeNode(
        ["bin/quali.js", "check", folder, "--jobs", "1", "--date", "2026-06-30", ...asked],
        [1],
      );
    };
    const [alone = 0, all = 0] = interleave(
      3,
      () => check(["csv"]),
      () => check([...FORMES.keys()]),
    );
    const found = readFileSync(join(folder, "out/csv"), "utf8").split("\r\n").length - 2;
    return {
      name: `all ${FORMES.size} formats at once over ${found} findings / judging`,
      ratio: (all - alone) / alone,
      aim: 1,
      detail: `${ms(all)} in all, ${ms(alone)} with csv alone`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
