import type { Depot } from "../../depot/depot.ts";
import type { Constat } from "../../domain/constat.ts";
import type { Correspondance } from "../../domain/correspondance.ts";
import { validate } from "../../generated/validate-correspondance.js";
import schema from "../../schemas/correspondance.schema.json" with { type: "json" };
import { type Document, readDocument } from "../document.ts";

/** Reads a crosswalk file; null where it is absent or does not have its shape. */
export function readCorrespondance(
  depot: Depot,
  chemin: string,
): { document: Document<Correspondance> | null; constats: Constat[] } {
  const { document, constats } = readDocument<Correspondance>(depot, chemin, { schema, validate });
  return { document, constats };
}
