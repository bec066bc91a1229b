import path from "node:path";
import type { Flux, Io } from "../../src/cli/io.ts";
import { run } from "../../src/cli/run.ts";

export interface Sortie {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command line in this process, with streams kept as text. */
export async function runCli(argv: string[], changes: Partial<Io> = {}): Promise<Sortie> {
  const [stdout, stderr] = [flux(), flux()];
  const io: Io = {
    stdout,
    stderr,
    env: {},
    cwd: process.cwd(),
    distribution: path.resolve("dist"),
    now: () => new Date("2024-06-30T10:00:00Z"),
    ...changes,
  };
  const code = await run(argv, io);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function flux(): Flux & { text(): string } {
  const written: string[] = [];
  return { write: (text) => void written.push(text), isTTY: false, text: () => written.join("") };
}
