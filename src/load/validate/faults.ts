import type { ErrorObject } from "ajv";
import type { DocumentYaml } from "../yaml/read.ts";
import { branchSchema, branchTaken, keysOfChoice } from "./choices.ts";
import type { Fault } from "./fault.ts";
import { childAt } from "./mend.ts";
import type { Schema } from "./schema.ts";
import { schemaAt } from "./schema.ts";

/** What is wrong at one place, and whether something is wrong below it. */
interface Place {
  wrongType: boolean;
  choice: Fault | undefined;
  below: boolean;
}

/** One fault per thing that is wrong, from what a validator found. */
export function faultsOfShape(
  errors: readonly ErrorObject[],
  document: DocumentYaml,
  schema: Schema,
): Fault[] {
  const branches = new Map(
    errors
      .filter(isChoice)
      .map((error) => [error.instancePath, branchTaken(faultOf(error, document, schema))]),
  );
  const faults = errors.flatMap((error) => {
    const branch = branchSchema(error, branches);
    if (branch === undefined) return [];
    const fault = faultOf(error, document, schema);
    return [branch ? { ...fault, attendu: { schema: branch } } : fault];
  });
  const places = new Map<string, Place>();
  const placeAt = (pointeur: Fault["pointeur"]) => {
    const key = JSON.stringify(pointeur);
    const known = places.get(key) ?? { wrongType: false, choice: undefined, below: false };
    places.set(key, known);
    return known;
  };
  const placed = faults.map((fault) => {
    const place = placeAt(fault.pointeur);
    place.wrongType ||= fault.keyword === "type";
    if (isChoice(fault)) place.choice ??= fault;
    for (let depth = 0; depth < fault.pointeur.length; depth++)
      placeAt(fault.pointeur.slice(0, depth)).below = true;
    return { fault, place };
  });
  return placed.filter(({ fault, place }) => !isEcho(fault, place)).map(({ fault }) => fault);
}

const isChoice = ({ keyword }: { keyword: string }) => keyword === "oneOf";

/**
 * A wrong type says all there is to say: of a number's bounds, of a choice between keys. A choice between shapes
 * gives one finding: that of a part below when there is one, else its own.
 */
function isEcho(fault: Fault, { wrongType, choice, below }: Place): boolean {
  if (wrongType) return fault.keyword !== "type";
  if (!choice || keysOfChoice(choice.attendu.schema)) return false;
  return below || fault !== choice;
}

function faultOf(
  { instancePath, keyword, params }: ErrorObject,
  { valeur: racine, source }: DocumentYaml,
  schema: Schema,
): Fault {
  const pointeur: (string | number)[] = [];
  let valeur = racine;
  for (const part of instancePath.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    const step = Array.isArray(valeur) ? Number(key) : key;
    pointeur.push(step);
    valeur = childAt(valeur, [step]);
  }
  return { keyword, params, pointeur, valeur, attendu: schemaAt(schema, pointeur) ?? { schema: {} }, source };
}
