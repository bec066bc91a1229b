import type { ErrorObject } from "ajv";
import type { Fault } from "./fault.ts";
import { childAt } from "./mend.ts";
import type { Schema } from "./schema.ts";
import { schemaAt } from "./schema.ts";

/** Errors of a validator that are looked at; a file with more has been told enough. */
const MAX_ERRORS = 500;

/** One fault per thing that is wrong, from what a validator found. */
export function faultsOf(errors: readonly ErrorObject[], valeur: unknown, schema: Schema): Fault[] {
  const faults = errors
    .slice(0, MAX_ERRORS)
    .filter(({ schemaPath }) => !/\/(oneOf|anyOf)\//.test(schemaPath))
    .map((error) => faultOf(error, valeur, schema));
  const places = faults.map(({ pointeur }) => `${pointeur.join("/")}/`);
  const echoes = new Set<Fault>();
  faults.forEach((fault, index) => {
    const here = places[index] ?? "";
    if (fault.keyword === "minimum" && sameType(faults, places, here)) echoes.add(fault);
    if (fault.keyword !== "oneOf" && fault.keyword !== "anyOf") return;
    for (const echo of echoesOfChoice(fault, faults, places, here)) echoes.add(echo);
  });
  return faults.filter((fault) => !echoes.has(fault));
}

/** A choice between shapes gives one finding: that of a part below when there is one, else its own. */
function echoesOfChoice(
  choice: Fault,
  faults: readonly Fault[],
  places: readonly string[],
  here: string,
): Fault[] {
  const betweenKeys = choice.attendu?.schema.oneOf?.every(({ required }) => required) ?? false;
  if (betweenKeys) return sameType(faults, places, here) ? [choice] : [];
  const below = places.some((place) => place.length > here.length && place.startsWith(here));
  return faults.filter((fault, index) => places[index] === here && (below || fault !== choice));
}

function sameType(faults: readonly Fault[], places: readonly string[], here: string): boolean {
  return faults.some(({ keyword }, index) => keyword === "type" && places[index] === here);
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
