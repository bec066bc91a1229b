import type { ValidateFunction } from "ajv";
import type { Constat } from "../../domain/constat.ts";
import type { DocumentYaml } from "../yaml/read.ts";
import type { Wording } from "./fault.ts";
import { faultsOf } from "./faults.ts";
import { mend } from "./mend.ts";
import type { Schema } from "./schema.ts";
import { wordingOf } from "./wording.ts";

/** A JSON Schema and the validator generated from it. */
export interface Gabarit {
  schema: Schema;
  validate: ValidateFunction;
}

/** Faults told for one file; one more would help nobody. */
const MAX_FAULTS = 100;

/**
 * Every fault of a document against its schema, in words and with its place.
 * What is meant without doubt is mended in the value (see `mend`) and warned of.
 */
export function checkShape(document: DocumentYaml, { schema, validate }: Gabarit): Constat[] {
  const faults = () =>
    validate(document.valeur) ? [] : faultsOf(validate.errors ?? [], document.valeur, schema);
  let left = faults();
  const words: { pointeur: readonly (string | number)[]; wording: Wording }[] = [];
  const mended = left.filter((fault) => {
    const wording = mend(fault, document, schema);
    if (wording) words.push({ pointeur: fault.pointeur, wording });
    return wording !== undefined;
  });
  if (mended.length > 0) left = faults();
  for (const fault of left) words.push({ pointeur: fault.pointeur, wording: wordingOf(fault) });
  return words.slice(0, MAX_FAULTS).map(({ pointeur, wording: { cle, sur, ...texts } }): Constat => {
    const place = cle === undefined ? pointeur : [...pointeur, cle];
    const { source } = document;
    const sujet = `${source.fichier}#${place.join("/")}`;
    return { ...texts, sujet, lieu: { source, pointeur: place, ...(sur && { sur }) } };
  });
}
