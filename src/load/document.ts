import type { Depot } from "../depot/depot.ts";
import type { Constat } from "../domain/constat.ts";
import type { Pointeur, Source } from "../domain/source.ts";
import { examineShape, type Gabarit } from "./validate/shape.ts";
import { readYaml } from "./yaml/read.ts";

/** A valid YAML file and the places of its nodes. */
export interface Document<T> {
  readonly source: Source;
  readonly valeur: T;
}

/** A YAML file as far as it could be read. */
export interface LectureDocument<T> {
  /** The whole, where nothing is wrong with its shape once what is meant without doubt was mended. */
  document: Document<T> | null;
  /** What could be read, faulty or not, and where its faults are; null where nothing could. */
  partiel: { source: Source; valeur: unknown; fautes: Pointeur[] } | null;
  constats: Constat[];
}

/**
 * The one way to a typed file: size, encoding, YAML, shape. `racine` is the folder to which the file is named in
 * findings. Never throws on bad content.
 */
export function readDocument<T>(
  depot: Depot,
  chemin: string,
  gabarit: Gabarit,
  racine = "",
): LectureDocument<T> {
  const { document, constats } = readYaml(depot, chemin, racine);
  if (!document) return { document: null, partiel: null, constats };
  const { constats: faults, fautes } = examineShape(document, gabarit);
  return {
    // What the generated validator accepted has the type generated from the same schema.
    document: fautes.length === 0 ? (document as Document<T>) : null,
    partiel: { ...document, fautes },
    constats: constats.concat(faults),
  };
}
