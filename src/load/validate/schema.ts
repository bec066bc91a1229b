import type { Pointeur } from "../../domain/source.ts";

/** What is read of a JSON Schema to word a finding. */
export interface Schema {
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | readonly string[];
  format?: string;
  enum?: readonly unknown[];
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  required?: readonly string[];
  oneOf?: readonly Schema[];
  $defs?: Readonly<Record<string, Schema>>;
}

export interface SchemaTrouve {
  schema: Schema;
  /** Name under `$defs`, where the schema comes from there. */
  nom?: string;
}

/** The schema that a node of a document answers to; null where the document has left the schema. */
export function schemaAt(racine: Schema, pointeur: Pointeur): SchemaTrouve | null {
  let found: SchemaTrouve | null = { schema: racine };
  for (const step of pointeur) found = found && below(racine, found.schema, step);
  return found;
}

function below(racine: Schema, schema: Schema, step: string | number): SchemaTrouve | null {
  const direct = typeof step === "number" ? schema.items : propertyOf(schema, step);
  if (direct) return follow(racine, direct);
  for (const choice of schema.oneOf ?? []) {
    const found = below(racine, follow(racine, choice).schema, step);
    if (found) return found;
  }
  return null;
}

function propertyOf({ properties, additionalProperties }: Schema, key: string): Schema | undefined {
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  return typeof additionalProperties === "object" ? additionalProperties : undefined;
}

function follow(racine: Schema, schema: Schema): SchemaTrouve {
  const nom = schema.$ref?.replace("#/$defs/", "") ?? "";
  const target = racine.$defs?.[nom];
  return target ? { schema: target, nom } : { schema };
}
