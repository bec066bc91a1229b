import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
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

const COMMITS = 1000;
/** Seconds from one to the next: the last is of the day on which the example is judged. */
const PAS = 31_536;

/** A repository of the Savoie example and a year of commits to its day, each of which changes a fiche. */
function thousandCommits(): string {
  const folder = savoie("2023-06-30");
  const names = spawnSync("git", ["ls-files", "-z"], { cwd: folder, encoding: "utf8" }).stdout.split("\0");
  const fiches = names.filter((name) => name.endsWith("fiche.yaml"));
  const start = Date.parse("2023-07-01T00:00:00Z") / 1000;
  const commits = Array.from({ length: COMMITS - 1 }, (_, n) => {
    const fiche = fiches[(n * 7) % fiches.length] ?? "";
    const text = `${readFileSync(join(folder, fiche), "utf8")}# ${n}\n`;
    const when = `committer essai <essai@example.org> ${start + n * PAS} +0000`;
    const from = n === 0 ? "from refs/heads/essai^0\n" : "";
    const data = `data ${Buffer.byteLength(text)}\n${text}\n`;
    return `commit refs/heads/essai\n${when}\ndata 1\nx\n${from}M 100644 inline ${fiche}\n${data}`;
  });
  spawnSync("git", ["branch", "-f", "essai"], { cwd: folder });
  spawnSync("git", ["fast-import", "--quiet"], { cwd: folder, input: commits.join("") });
  spawnSync("git", ["symbolic-ref", "HEAD", "refs/heads/essai"], { cwd: folder });
  spawnSync("git", ["reset", "--quiet", "--hard"], { cwd: folder });
  return folder;
}

/** `historique` over 1,000 commits, month by month and commit by commit, against ten seconds. */
export function history(): Measure[] {
  const folder = thousandCommits();
  const historique = ["bin/quali.js", "-C", folder, "historique"];
  const monthly = timeNode([...historique, ...DATE]);
  const each = timeNode([...historique, "--pas", "commit", ...DATE]);
  rmSync(folder, { recursive: true });
  return [
    {
      name: "historique of 1,000 commits, month by month, against 10 s",
      ratio: monthly / 10_000,
      aim: 1,
      detail: ms(monthly),
    },
    {
      name: "historique of 1,000 commits, commit by commit, against 10 s",
      ratio: each / 10_000,
      aim: 1,
      detail: ms(each),
    },
  ];
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
