import type { Depot } from "../../depot/depot.ts";
import type { Constat } from "../../domain/constat.ts";
import type { Correspondance } from "../../domain/correspondance.ts";
import { validate } from "../../generated/validate-correspondance.js";
import schema from "../../schemas/correspondance.schema.json" with { type: "json" };
import type { Document } from "../referentiel/documents.ts";
import { checkShape } from "../validate/shape.ts";
import { readYaml } from "../yaml/read.ts";

/** Reads a crosswalk file; null where it is absent or does not have its shape. */
export function readCorrespondance(
  depot: Depot,
  chemin: string,
): { document: Document<Correspondance> | null; constats: Constat[] } {
  const { document, constats } = readYaml(depot, chemin);
  if (!document) return { document: null, constats };
  const faults = [...constats, ...checkShape(document, { schema, validate })];
  // What the generated validator accepted has the type generated from the same schema.
  return {
    document: validate(document.valeur) ? (document as Document<Correspondance>) : null,
    constats: faults,
  };
}
