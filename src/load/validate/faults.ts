import type { ErrorObject } from "ajv";
import type { Fault } from "./fault.ts";
import { childAt } from "./mend.ts";
import type { Schema } from "./schema.ts";
import { schemaAt } from "./schema.ts";

/** One fault per thing that is wrong, from what a validator found. */
export function faultsOf(errors: readonly ErrorObject[], valeur: unknown, schema: Schema): Fault[] {
  const faults = errors
    .filter(({ schemaPath }) => !/\/(oneOf|anyOf)\//.test(schemaPath))
    .map((error) => faultOf(error, valeur, schema));
  const byPlace = new Map<string, Fault[]>();
  const above = new Set<string>();
  for (const fault of faults) {
    const place = placeOf(fault);
    const here = byPlace.get(place);
    if (here) here.push(fault);
    else byPlace.set(place, [fault]);
    fault.pointeur.forEach((_step, depth) => {
      above.add(JSON.stringify(fault.pointeur.slice(0, depth)));
    });
  }
  return faults.filter((fault) => {
    const place = placeOf(fault);
    return !isEcho(fault, byPlace.get(place) ?? [], above.has(place));
  });
}

const placeOf = ({ pointeur }: Fault) => JSON.stringify(pointeur);
const isChoice = ({ keyword }: Fault) => keyword === "oneOf" || keyword === "anyOf";

/**
 * A wrong type says all there is to say of a number's bounds and of a choice between keys. A choice between shapes
 * gives one finding: that of a part below when there is one, else its own.
 */
function isEcho(fault: Fault, here: readonly Fault[], faultBelow: boolean): boolean {
  const wrongType = here.some(({ keyword }) => keyword === "type");
  const choice = here.find(isChoice);
  if (!choice) return wrongType && fault.keyword === "minimum";
  const betweenKeys = choice.attendu?.schema.oneOf?.every(({ required }) => required) ?? false;
  if (betweenKeys) return wrongType && isChoice(fault);
  return faultBelow || fault !== choice;
}

function faultOf({ instancePath, keyword, params }: ErrorObject, racine: unknown, schema: Schema): Fault {
  const pointeur: (string | number)[] = [];
  let valeur = racine;
  for (const part of instancePath.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    const step = Array.isArray(valeur) ? Number(key) : key;
    pointeur.push(step);
    valeur = childAt(valeur, [step]);
  }
  return { keyword, params, pointeur, valeur, attendu: schemaAt(schema, pointeur) };
}
