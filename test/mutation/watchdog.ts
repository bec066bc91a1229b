import { Worker } from "node:worker_threads";
import type { Tried } from "./protocol.ts";

/** Milliseconds after which a test that a mutant runs in is held to loop: far beyond the time that any test is given. */
const LIMIT = 60_000;

/** The mutant can loop where no switch is passed, and block its thread: another thread watches, tells, and ends the process. */
const WATCH = `
const { appendFileSync } = require("node:fs");
const { parentPort, workerData } = require("node:worker_threads");
let timer;
parentPort.on("message", (tried) => {
  clearTimeout(timer);
  if (tried) timer = setTimeout(bite, workerData.limit, tried);
});
function bite(tried) {
  appendFileSync(workerData.output, JSON.stringify({ ...tried, outcome: "endless" }) + "\\n");
  process.kill(process.pid, "SIGKILL");
}
`;

export class Watchdog {
  private readonly worker: Worker;

  /** @param output the file of what was tried, to which a mutant without end is added */
  constructor(output: string, limit = LIMIT) {
    this.worker = new Worker(WATCH, { eval: true, workerData: { output, limit } });
    this.worker.unref();
  }

  watch(tried: Omit<Tried, "outcome">): void {
    this.worker.postMessage(tried);
  }

  rest(): void {
    this.worker.postMessage(null);
  }
}
