import fs from "node:fs";
import path from "node:path";

/**
 * Makes a folder and those above it that are missing; answers the first one made. The first is made by itself, so that what the
 * system says of its place is thrown: asked for all at once, Node says of a disk that is read-only that the folder is not
 * there, and of one where no folder can be (/proc) it asks for ever.
 */
export function makeFolder(chemin: string, mode?: number): string | undefined {
  const options = mode === undefined ? {} : { mode };
  const full = path.resolve(chemin);
  const first = firstMissing(full);
  if (first !== null) makeOne(first, options);
  fs.mkdirSync(full, { recursive: true, ...options });
  return first ?? undefined;
}

/** Another program may have made it meanwhile. */
function makeOne(chemin: string, options: { mode?: number }): void {
  try {
    fs.mkdirSync(chemin, options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/** Null where the folder is there. */
function firstMissing(chemin: string): string | null {
  if (fs.existsSync(chemin)) return null;
  const above = path.dirname(chemin);
  return above === chemin ? null : (firstMissing(above) ?? chemin);
}
