import type { ErrorObject } from "ajv";
import type { DocumentYaml } from "../yaml/read.ts";
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
  const faults = errors
    .filter(({ schemaPath }) => !/\/(oneOf|anyOf)\//.test(schemaPath))
    .map((error) => faultOf(error, document, schema));
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

const isChoice = ({ keyword }: Fault) => keyword === "oneOf" || keyword === "anyOf";

/**
 * A wrong type says all there is to say of a number's bounds and of a choice between keys. A choice between shapes
 * gives one finding: that of a part below when there is one, else its own.
 */
function isEcho(fault: Fault, { wrongType, choice, below }: Place): boolean {
  if (!choice) return wrongType && fault.keyword === "minimum";
  const betweenKeys = choice.attendu?.schema.oneOf?.every(({ required }) => required) ?? false;
  if (betweenKeys) return wrongType && isChoice(fault);
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
  return { keyword, params, pointeur, valeur, attendu: schemaAt(schema, pointeur), source };
}
