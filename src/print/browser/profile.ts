import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { causeOf, isSystemError } from "../../session/user-error.ts";
import { BrowserError } from "./errors.ts";

/** A folder of its own for a browser: profile, caches and temporary files, all gone with it. */
export interface Profile {
  folder: string;
  /** What makes the browser keep its temporary files there. */
  env: Record<string, string>;
  remove(): void;
}

function makeFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), "quali-navigateur-"));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new BrowserError(
      `le dossier temporaire « ${tmpdir()} » ne peut pas être écrit : ${causeOf(error)}. Donnez-en un autre par la variable TMPDIR.`,
    );
  }
}

export function makeProfile(platform: NodeJS.Platform): Profile {
  const folder = makeFolder();
  return {
    folder,
    // Elsewhere the path of a socket could grow too long.
    env: platform === "linux" ? { TMPDIR: folder } : {},
    // A browser that has just ended may still hold a file for a moment.
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
