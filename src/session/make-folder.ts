import fs from "node:fs";
import path from "node:path";

/**
 * Makes a folder and those above it that are missing; answers the first one made. Throws what the system says: of a disk
 * that is read-only, Node alone says that the folder is not there.
 */
export function makeFolder(chemin: string, mode?: number): string | undefined {
  try {
    return fs.mkdirSync(chemin, { recursive: true, ...(mode !== undefined && { mode }) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw readOnly(firstMissing(path.resolve(chemin))) ?? error;
  }
}

/** What the system says of a folder on a disk that is read-only; null on another. */
function readOnly(missing: string): unknown {
  try {
    fs.mkdirSync(missing);
    fs.rmdirSync(missing);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EROFS") return error;
  }
  return null;
}

function firstMissing(chemin: string): string {
  const above = path.dirname(chemin);
  return above === chemin || fs.existsSync(above) ? chemin : firstMissing(above);
}
