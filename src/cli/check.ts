// All that `check` may need, in one bundle: the command line, and what judges in a thread of its own.
export { main } from "./main.ts";

/** Judges in this thread, as the thread that started it asks. */
export async function judgeHere(): Promise<void> {
  await (await import("../commands/check/disk/worker.ts")).serve();
}
