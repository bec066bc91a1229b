import type { Session } from "./session.ts";

const ERASE = "\r\u001b[K";

/** One line that says what is being done, on a terminal only; `clear` takes it away. */
export interface Progress {
  tell(step: string): void;
  clear(): void;
}

export function progressOf({ io: { stderr }, quiet }: Session): Progress {
  if (!stderr.isTTY || quiet) return { tell: () => {}, clear: () => {} };
  return {
    tell: (step) => stderr.write(`${ERASE}${step}…`),
    clear: () => stderr.write(ERASE),
  };
}
