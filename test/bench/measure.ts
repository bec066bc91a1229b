import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";

/** One line of the bench: a ratio against a baseline of the same run, with the aim it is held against. */
export interface Measure {
  name: string;
  ratio: number;
  /** The ratio aimed at; smaller is better. */
  aim: number;
  detail: string;
}

const REPO = new URL("../..", import.meta.url).pathname;

/** What slows an empty process down, and would flatter every ratio against it. */
const ENV = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("NODE_")));

/** Milliseconds of one whole process of node, from spawn to end. Throws when it does not exit with `code`. */
export function timeNode(args: readonly string[], codes: readonly number[] = [0]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: REPO,
    env: ENV,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const time = performance.now() - start;
  if (!codes.includes(status ?? -1)) throw new Error(`node ${args.join(" ")} → ${status}\n${stderr}`);
  return time;
}

/** Milliseconds of processor of one whole process of node, its threads with it; as bash counts them. */
export function cpuOfNode(args: readonly string[]): number {
  const script = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1';
  const { stderr } = spawnSync("bash", ["-c", script, "bash", process.execPath, ...args], {
    cwd: REPO,
    env: { ...ENV, LC_ALL: "C" },
    encoding: "utf8",
  });
  const [user = Number.NaN, system = Number.NaN] = stderr.trim().split(" ").map(Number);
  return (user + system) * 1000;
}

/** Wall time (ms) and peak memory (MB) of one whole process of node, whatever its code; its output goes nowhere. */
export function resourcesOf(args: readonly string[]): { wall: number; peak: number } {
  const script = 'exec "$@" >/dev/null 2>&1';
  const start = performance.now();
  const { stderr } = spawnSync(
    "/usr/bin/time",
    ["-f", "%M", "bash", "-c", script, "bash", process.execPath, ...args],
    { cwd: REPO, env: { ...ENV, LC_ALL: "C" }, encoding: "utf8" },
  );
  const wall = performance.now() - start;
  return { wall, peak: Number(stderr.trim().split("\n").at(-1)) / 1024 };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Medians of several timings taken in turn, so that a busy moment of the machine falls on all of them. */
export function interleave(runs: number, ...timings: (() => number)[]): number[] {
  const times = timings.map((): number[] => []);
  for (let run = 0; run < runs; run++) {
    timings.forEach((timing, index) => {
      times[index]?.push(timing());
    });
  }
  return times.map(median);
}

export const ms = (value: number) => `${value.toFixed(0)} ms`;
