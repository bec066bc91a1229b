import { processIo } from "./process-io.ts";
import { run } from "./run.ts";

/** Runs the command line in this process. */
export async function main(argv: readonly string[], distribution: string): Promise<void> {
  process.exitCode = await run(argv, processIo(distribution));
}
