import { type Depot, DepotError, onceOf } from "../depot/depot.ts";
import type { Constat } from "../domain/constat.ts";
import type { Pointeur, Source } from "../domain/source.ts";
import { examineShape, type Gabarit } from "./validate/shape.ts";
import { beyond, MAX_MIO } from "./yaml/bytes.ts";
import { parseYaml, relativeTo } from "./yaml/read.ts";
import { refusalOfYaml } from "./yaml/refus.ts";

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
 * findings; `mio`: mebibytes that it may hold, one where it is not said. Never throws on bad content.
 */
export function readDocument<T>(
  depot: Depot,
  chemin: string,
  gabarit: Gabarit,
  racine = "",
  mio = MAX_MIO,
): LectureDocument<T> {
  const fichier = relativeTo(chemin, racine);
  try {
    const usage = `document ${gabarit.schema.title} ${fichier}`;
    const lu = onceOf(depot, chemin, usage, () =>
      shaped<T>(depot.read(chemin, beyond(mio)), fichier, gabarit, mio),
    );
    // Who reads a document adds findings to its own.
    return { ...lu, constats: [...lu.constats] };
  } catch (error) {
    if (!(error instanceof DepotError)) throw error;
    return { document: null, partiel: null, constats: [refusalOfYaml(error, fichier)] };
  }
}

function shaped<T>(bytes: Uint8Array, fichier: string, gabarit: Gabarit, mio: number): LectureDocument<T> {
  const { document, constats } = parseYaml(bytes, fichier, mio);
  if (!document) return { document: null, partiel: null, constats };
  const { constats: faults, fautes } = examineShape(document, gabarit);
  return {
    // What the generated validator accepted has the type generated from the same schema.
    document: fautes.length === 0 ? (document as Document<T>) : null,
    partiel: { ...document, fautes },
    constats: constats.concat(faults),
  };
}
