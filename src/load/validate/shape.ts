import type { ValidateFunction } from "ajv";
import type { Constat } from "../../domain/constat.ts";
import { compter } from "../../domain/francais.ts";
import type { Pointeur } from "../../domain/source.ts";
import type { DocumentYaml } from "../yaml/read.ts";
import { type Fault, sayAt, type Wording } from "./fault.ts";
import { faultsOfShape } from "./faults.ts";
import { mend } from "./mend.ts";
import { mendSigns } from "./mend-signs.ts";
import type { Schema } from "./schema.ts";
import { wordingOf } from "./wording.ts";

/** A JSON Schema and the validator generated from it. */
export interface Gabarit {
  schema: Schema;
  validate: ValidateFunction;
}

export interface FormeExaminee {
  constats: Constat[];
  /** Where every fault is, those that are not told one by one included. */
  fautes: Pointeur[];
}

/** Faults told one by one for one file. */
const MAX_TOLD = 100;

interface Said {
  pointeur: Pointeur;
  wording: Wording;
}

/** Findings of `examineShape`. */
export function checkShape(document: DocumentYaml, gabarit: Gabarit): Constat[] {
  return examineShape(document, gabarit).constats;
}

/**
 * Every fault of a document against its schema, in words and with its place.
 * What is meant without doubt is mended in the value (see `mend`) and warned of.
 */
export function examineShape(document: DocumentYaml, gabarit: Gabarit): FormeExaminee {
  const signs = mendSigns(document);
  const { mended: shapes, left } = mendAll(document, gabarit);
  const mended = signs.concat(shapes);
  const told = left.slice(0, MAX_TOLD).flatMap((fault) => {
    const wording = wordingOf(fault);
    return wording ? [{ pointeur: fault.pointeur, wording }] : [];
  });
  const words = [...mended.slice(0, MAX_TOLD), ...told];
  const untold = Math.max(0, mended.length - MAX_TOLD) + Math.max(0, left.length - MAX_TOLD);
  if (untold > 0) words.push({ pointeur: [], wording: tooMany(untold) });
  const fautes = left.map(({ keyword, params, pointeur }) =>
    keyword === "additionalProperties" ? [...pointeur, String(params.additionalProperty)] : pointeur,
  );
  return {
    constats: words.map(({ pointeur, wording }) => sayAt(document.source, pointeur, wording)),
    fautes,
  };
}

function mendAll(document: DocumentYaml, { schema, validate }: Gabarit): { mended: Said[]; left: Fault[] } {
  const faults = () =>
    validate(document.valeur) ? [] : faultsOfShape(validate.errors ?? [], document, schema);
  const found = faults();
  const mends = found.map((fault) => ({ fault, wording: mend(fault, document, schema) }));
  const mended = mends.flatMap(({ fault, wording }) =>
    wording ? [{ pointeur: fault.pointeur, wording }] : [],
  );
  const changed = mends.some(({ wording }) => wording !== undefined);
  return { mended, left: changed ? faults() : found };
}

function tooMany(untold: number): Wording {
  return {
    regle: "limite-depassee",
    message: `Ce fichier contient encore ${compter(untold, "faute")}.`,
    aide: "Corrigez d’abord celles qui sont dites.",
  };
}
