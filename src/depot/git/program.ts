import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { GitError, refusalOfGit } from "./errors.ts";

/** The user's environment; nothing else of the process is taken. */
export type Environnement = Readonly<Record<string, string | undefined>>;

export interface DemandeAGit {
  input?: string;
  /** Most bytes that git may answer: it is stopped beyond. */
  max?: number;
  /** Status 1 is an answer too: "no". */
  peutEtreNon?: boolean;
  /** An open file that takes the answer, whatever its length. */
  vers?: number;
}

const MAX_ANSWER = 64 * 1024 * 1024;
const MAX_TIME = 120_000;

/** Nothing that a repository configures may run, be fetched, or stand in for something else. */
const HARDENED = [
  ["core.fsmonitor", "false"],
  ["core.hooksPath", "/dev/null"],
  ["core.sshCommand", "false"],
  ["protocol.allow", "never"],
  ["credential.helper", ""],
].flatMap(([key, value]) => ["-c", `${key}=${value}`]);

const OPTIONS = ["--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs"];

/**
 * Runs git in a folder, which alone says which repository is asked: no variable of a hook or of a shell does.
 * Answers what it wrote; null for "no" (see `peutEtreNon`). Throws `GitError`.
 */
export function runGit(
  dossier: string,
  env: Environnement,
  args: readonly string[],
  { input = "", max = MAX_ANSWER, peutEtreNon = false, vers }: DemandeAGit = {},
): Buffer | null {
  const { error, status, stdout, stderr } = spawnSync(
    programOf(dossier, env),
    [...HARDENED, ...OPTIONS, ...args],
    {
      cwd: dossier,
      env: cleaned(env),
      input,
      maxBuffer: max,
      timeout: MAX_TIME,
      windowsHide: true,
      stdio: ["pipe", vers ?? "pipe", "pipe"],
    },
  );
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === "ENOBUFS") throw new GitError("trop-gros", dossier);
  if (code === "ETIMEDOUT") throw new GitError("trop-long", dossier);
  // EPIPE: git stopped before it had read all; what it said tells why
  if (error && code !== "EPIPE") throw new GitError("pas-de-git", dossier);
  if (status === 0) return stdout;
  if (status === 1 && peutEtreNon) return null;
  throw refusalOfGit(stderr.toString().trim());
}

/** The user's environment without what points git elsewhere, and in the one language that is read here. */
function cleaned(env: Environnement): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(GIT_|LC_|LANG)/i.test(name));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: "C",
    GIT_ALLOW_PROTOCOL: "none",
    // Parents that a commit does not have: an older way than replaced objects, which are refused too.
    GIT_GRAFT_FILE: "/dev/null",
    GIT_NO_LAZY_FETCH: "1",
    GIT_TERMINAL_PROMPT: "0",
  };
}

/** Where systems look for programs when no PATH says. */
const USUAL = "/usr/local/bin:/usr/bin:/bin";

/** Absolute, so that no file of the evidence folder is taken for git, whatever PATH holds. */
function programOf(dossier: string, env: Environnement): string {
  if (!statSync(dossier, { throwIfNoEntry: false })?.isDirectory()) {
    throw new GitError("pas-de-dossier", dossier);
  }
  const folders = (env.PATH ?? env.Path ?? USUAL).split(delimiter).filter(isAbsolute);
  const names = delimiter === ";" ? ["git.exe"] : ["git"];
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
  if (found === undefined) throw new GitError("pas-de-git", dossier);
  return found;
}

function isProgram(chemin: string): boolean {
  try {
    accessSync(chemin, constants.X_OK);
    return statSync(chemin).isFile();
  } catch {
    return false;
  }
}
