import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { interleave, type Measure, ms, timeNode } from "./measure.ts";

const COPIES = 100;

/** 100 copies of the example against 10: linear growth makes it 10, less the cost of starting. */
export function growth(): Measure {
  const folder = mkdtempSync(join(tmpdir(), "quali-bench-"));
  try {
    const few = COPIES / 10;
    for (let copy = 0; copy < COPIES; copy++) {
      cpSync("examples/prefecture-savoie", join(folder, copy < few ? "few" : "many", `s${copy}`), {
        recursive: true,
      });
    }
    const check = (...folders: string[]) =>
      timeNode(["bin/quali.js", "check", ...folders, "--format", "json", "--date", "2024-06-30"], [0, 1]);
    const [tenth = 0, all = 0] = interleave(
      3,
      () => check(join(folder, "few")),
      () => check(join(folder, "few"), join(folder, "many")),
    );
    return {
      name: `check of ${COPIES} copies / of ${few} copies`,
      ratio: all / tenth,
      aim: 11,
      detail: `${ms(all)} / ${ms(tenth)}`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
