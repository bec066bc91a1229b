import { IMPOSSIBLE } from "../session/exit-code.ts";
import type { Flux, Io } from "../session/io.ts";
import { causeOf, UserError } from "../session/user-error.ts";

/** The streams, environment and clock of this process; `distribution` as in `Io`. */
export function processIo(distribution: string): Io {
  return {
    stdout: flux(process.stdout),
    stderr: flux(process.stderr),
    env: process.env,
    get cwd() {
      return workingFolder();
    },
    now: () => new Date(),
    distribution,
  };
}

function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UserError(
      "le dossier où vous êtes n’existe plus, ou ne peut pas être lu. Placez-vous dans un autre.",
    );
  }
}

function flux(stream: NodeJS.WriteStream): Flux {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`quali check | head`) changes nothing to the judgement.
    if (error.code === "EPIPE") return;
    process.once("exit", () => {
      process.exitCode = IMPOSSIBLE;
    });
    if (stream === process.stdout) {
      process.stderr.write(`quali : impossible d’écrire le résultat : ${causeOf(error)}.\n`);
    }
  });
  return {
    write: (content) => void stream.write(content),
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  };
}
