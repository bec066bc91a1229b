import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A repository in a temporary folder. */
export interface Repository {
  folder: string;
  git(...args: string[]): string;
  write(files: Readonly<Record<string, string>>): void;
  /** Of all that is there; `jour`: the day on which it is written and committed. */
  commit(jour?: string): void;
}

/** A repository with these files in its one commit; left to the system's temporary folder. */
export function makeRepository(files: Readonly<Record<string, string>> = {}): Repository {
  const folder = mkdtempSync(join(tmpdir(), "depot-git-"));
  const git = (...args: string[]) => gitOn(undefined, ...args);
  const gitOn = (jour: string | undefined, ...args: string[]) =>
    execFileSync("git", ["-c", "user.name=essai", "-c", "user.email=essai@example.org", ...args], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["pipe", "pipe", "pipe"],
      env: { PATH: process.env.PATH, HOME: "/nonexistent", GIT_CONFIG_NOSYSTEM: "1", ...dates(jour) },
    });
  const write = (all: Readonly<Record<string, string>>) => {
    for (const [chemin, texte] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, chemin)), { recursive: true });
      writeFileSync(join(folder, chemin), texte);
    }
  };
  const commit = (jour?: string) => {
    git("add", "--all");
    gitOn(jour, "commit", "--quiet", "--allow-empty", "-m", "essai");
  };
  git("init", "--quiet", "--initial-branch=principale");
  write(files);
  if (Object.keys(files).length > 0) commit();
  return { folder, git, write, commit };
}

function dates(jour: string | undefined): Record<string, string> {
  if (jour === undefined) return {};
  const instant = `${jour}T12:00:00+0000`;
  return { GIT_AUTHOR_DATE: instant, GIT_COMMITTER_DATE: instant };
}
