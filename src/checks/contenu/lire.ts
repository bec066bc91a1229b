import type { Lecture } from "../../depot/depot.ts";
import { DepotError } from "../../depot/depot.ts";
import type { Contexte } from "../regle.ts";

/**
 * What `work` makes of a file of the structure, opened and closed around it. Null where there is no depot, or where
 * the file can no longer be read: the loader tells that.
 */
export function readFile<T>(
  { depot, structure }: Contexte,
  chemin: string,
  work: (lecture: Lecture) => T,
): T | null {
  if (!depot) return null;
  try {
    const lecture = depot.open(structure.chemin === "." ? chemin : `${structure.chemin}/${chemin}`);
    try {
      return work(lecture);
    } finally {
      lecture.close();
    }
  } catch (error) {
    if (error instanceof DepotError) return null;
    throw error;
  }
}
