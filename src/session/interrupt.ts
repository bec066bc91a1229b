import { constants } from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Until the answered function is called, an interrupt runs `cleanup` (synchronous) and ends the process as a shell
 * expects: 128 plus the signal. What runs without a pause is finished before.
 */
export function onInterrupt(cleanup: () => void): () => void {
  const handlers = SIGNALS.map((signal) => {
    const handler = () => {
      cleanup();
      process.exit(128 + constants.signals[signal]);
    };
    process.on(signal, handler);
    return { signal, handler };
  });
  return () => {
    for (const { signal, handler } of handlers) process.off(signal, handler);
  };
}
