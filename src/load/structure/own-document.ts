import { DepotError } from "../../depot/depot.ts";
import { type LectureDocument, readDocument } from "../document.ts";
import type { Gabarit } from "../validate/shape.ts";
import { refusalOfYaml } from "../yaml/refus.ts";
import { sayLinkOut } from "./files.ts";
import type { Folders } from "./folders.ts";

/** Reads a typed file of a structure, named from its folder; one that a link takes from elsewhere is said, and not read. */
export function readOwn<T>(
  folders: Folders,
  chemin: string,
  gabarit: Gabarit,
  mio?: number,
): LectureDocument<T> {
  try {
    if (folders.leaves(chemin)) return { document: null, partiel: null, constats: [sayLinkOut(chemin)] };
  } catch (error) {
    if (!(error instanceof DepotError)) throw error;
    return { document: null, partiel: null, constats: [refusalOfYaml(error, chemin)] };
  }
  return readDocument(folders.depot, folders.full(chemin), gabarit, folders.racine, mio);
}
