import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of its own for a browser: profile, caches and temporary files, all gone with it. */
export interface Profile {
  folder: string;
  /** What makes the browser keep its temporary files there. */
  env: Record<string, string>;
  remove(): void;
}

export function makeProfile(platform: NodeJS.Platform): Profile {
  const folder = mkdtempSync(join(tmpdir(), "quali-navigateur-"));
  return {
    folder,
    // Elsewhere the path of a socket could grow too long.
    env: platform === "linux" ? { TMPDIR: folder } : {},
    // A browser that has just ended may still hold a file for a moment.
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
