import type { ErrorObject } from "ajv";
import type { Fault } from "./fault.ts";
import type { Schema } from "./schema.ts";

/** Keys of which a map has exactly one: each branch of the `oneOf` requires its own first. Null for a choice between shapes. */
export function keysOfChoice({ oneOf }: Schema): string[] | null {
  const keys = oneOf?.flatMap(({ required }) => required?.slice(0, 1) ?? []);
  return keys && keys.length === oneOf?.length ? keys : null;
}

/** Those of some keys that a value has. */
export function keysPresent(keys: readonly string[], valeur: unknown): string[] {
  return keys.filter((key) => Object.hasOwn(Object(valeur), key));
}

/** A branch of a choice between keys that a value takes: the one whose key it has. */
interface Branch {
  rank: number;
  schema: Schema;
}

/** The branch taken at each place where a choice failed; null where the value takes none, or several. */
export type Branches = ReadonlyMap<string, Branch | null>;

export function branchTaken({ valeur, attendu }: Fault): Branch | null {
  const keys = keysOfChoice(attendu.schema) ?? [];
  const [key, ...others] = keysPresent(keys, valeur);
  if (key === undefined || others.length > 0) return null;
  const rank = keys.indexOf(key);
  const branch = attendu.schema.oneOf?.[rank];
  return { rank, schema: branch?.properties ? branch : attendu.schema };
}

const IN_BRANCH = /.*\/oneOf\/(\d+)\//;

/**
 * What an error answers to: the schema of the branch that the value takes, or `null` for that of its place. Undefined
 * for an error that counts for nothing: of a branch not taken, or of a choice whose branch taken says what is wrong.
 */
export function branchSchema(
  { instancePath, schemaPath, keyword }: ErrorObject,
  branches: Branches,
): Schema | null | undefined {
  if (keyword === "oneOf" && branches.get(instancePath)) return undefined;
  const rank = IN_BRANCH.exec(schemaPath)?.[1];
  if (rank === undefined) return null;
  const owner = ownerOf(instancePath, branches);
  const taken = branches.get(owner);
  if (taken?.rank !== Number(rank)) return undefined;
  return owner === instancePath ? taken.schema : null;
}

/** Where the nearest choice at or above a place failed. */
function ownerOf(instancePath: string, branches: Branches): string {
  let owner = instancePath;
  while (owner !== "" && !branches.has(owner)) owner = owner.slice(0, owner.lastIndexOf("/"));
  return owner;
}
