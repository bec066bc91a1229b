import path from "node:path";
import { run } from "../../src/cli/run.ts";
import type { Flux, Io } from "../../src/session/io.ts";

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
  const write = (content: string | Uint8Array) =>
    void written.push(typeof content === "string" ? content : Buffer.from(content).toString("latin1"));
  return { write, isTTY: false, text: () => written.join("") };
}
