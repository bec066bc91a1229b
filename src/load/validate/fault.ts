import { type Constat, constatAt, type Enonce } from "../../domain/constat.ts";
import type { RegleDeLecture } from "../../domain/regles.ts";
import type { Pointeur, Source } from "../../domain/source.ts";
import type { SourceYaml } from "../yaml/source.ts";
import type { SchemaTrouve } from "./schema.ts";

/** An error of a validator, with what is needed to word it. */
export interface Fault {
  keyword: string;
  params: Readonly<Record<string, unknown>>;
  pointeur: Pointeur;
  /** The faulty value, or the map that lacks or has a key too many. */
  valeur: unknown;
  /** Schema of the faulty value; one that says nothing where the document has left the schema. */
  attendu: SchemaTrouve;
  /** The text that it stands in. */
  source: SourceYaml;
}

/** A fault in words. */
export interface Wording extends Enonce {
  regle: RegleDeLecture;
  /** Key added to the pointer: one that is unknown. */
  cle?: string;
  sur?: "cle" | "valeur";
  gravite?: "avertissement";
}

/** A fault in words on a node of a text. */
export function sayAt(source: Source, pointeur: Pointeur, { cle, sur, ...enonce }: Wording): Constat {
  const place = cle === undefined ? pointeur : [...pointeur, cle];
  return constatAt({ source, pointeur: place, ...(sur && { sur }) }, enonce);
}
