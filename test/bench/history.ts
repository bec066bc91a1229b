import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { interleave, type Measure, ms, timeNode } from "./measure.ts";

const DATE = ["--date", "2024-06-30"];

/** The Savoie example in a repository of its own, committed on a day. */
function savoie(jour: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), "bench-")), "savoie");
  cpSync("examples/prefecture-savoie", folder, { recursive: true });
  const instant = `${jour}T12:00:00+0000`;
  const git = (...args: string[]) => {
    const identity = ["-c", "user.name=essai", "-c", "user.email=essai@example.org"];
    const env = { ...process.env, GIT_AUTHOR_DATE: instant, GIT_COMMITTER_DATE: instant };
    spawnSync("git", [...identity, ...args], { cwd: folder, env });
  };
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "-m", "essai");
  return folder;
}

/** `check --since` against a plain check of the same folder; the commit is of another day, so that both days are judged. */
export function since(): Measure {
  const folder = savoie("2024-05-30");
  const check = ["bin/quali.js", "check", folder, ...DATE, "--fail-on", "jamais"];
  const [plain = 0, compared = 0] = interleave(
    9,
    () => timeNode(check),
    () => timeNode([...check, "--since", "HEAD"]),
  );
  rmSync(folder, { recursive: true });
  return {
    name: "check --since, against a plain check",
    ratio: compared / plain,
    aim: 2.2,
    detail: `${ms(compared)} against ${ms(plain)}`,
  };
}
