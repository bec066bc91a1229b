import { type Depot, DepotError, type Lecture } from "../../depot/depot.ts";

/** What a folder holds; nothing where it is not one. */
export function listed(depot: Depot, chemin: string) {
  return tried(() => depot.list(chemin)) ?? [];
}

/** True for a file that is there. */
export function stated(depot: Depot, chemin: string): boolean {
  return tried(() => depot.stat(chemin))?.genre === "fichier";
}

/** A file, where it can be opened. */
export function opened(depot: Depot, chemin: string): Lecture | undefined {
  return tried(() => depot.open(chemin));
}

/** Its first `max` bytes; none where it cannot be read. */
export function bytesThere(depot: Depot, chemin: string, max: number): Uint8Array {
  return tried(() => depot.read(chemin, max)) ?? new Uint8Array(0);
}

function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof DepotError) return undefined;
    throw error;
  }
}
