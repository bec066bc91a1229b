import { describe, expect, test } from "vitest";
import * as gabarits from "../../../src/load/structure/gabarits.ts";
import type { Schema } from "../../../src/load/validate/schema.ts";
import { checkShape, type Gabarit } from "../../../src/load/validate/shape.ts";
import { isInside, parse, placeOf } from "../../support/yaml.ts";

type Way = (string | number)[];

/** The way to each node that a schema describes, not too deep. */
function* waysOf(racine: Schema, schema: Schema, way: Way = []): Generator<Way> {
  const said = schema.$ref ? racine.$defs?.[schema.$ref.replace("#/$defs/", "")] : schema;
  if (!said || way.length > 5) return;
  yield way;
  for (const [cle, one] of Object.entries(said.properties ?? {})) yield* waysOf(racine, one, [...way, cle]);
  if (said.items) yield* waysOf(racine, said.items, [...way, 0]);
  const { additionalProperties: any } = said;
  if (typeof any === "object") yield* waysOf(racine, any, [...way, "une-cle"]);
}

const written = ([step, ...rest]: Way, valeur: string): string => {
  if (step === undefined) return valeur;
  return step === 0 ? `[ ${written(rest, valeur)} ]` : `{ "${step}": ${written(rest, valeur)} }`;
};

const VALEURS = [
  "{ a: 1 }",
  "[[{ a: 1 }]]",
  "",
  "12",
  "true",
  '""',
  "é b",
  '{ "__proto__": 1, constructor: 2 }',
];

describe("a value of any kind, anywhere in a file, is told where it stands, with what to do", () => {
  test.each(Object.entries<Gabarit>(gabarits))("%s", (_nom, gabarit) => {
    for (const way of waysOf(gabarit.schema, gabarit.schema)) {
      for (const valeur of VALEURS) {
        const texte = `${written(way, valeur)}\n`;
        const { document } = parse(texte);
        for (const constat of document ? checkShape(document, gabarit) : []) {
          const place = placeOf(constat);
          expect(place && isInside(texte, place), texte).toBe(true);
          expect(constat.message, texte).toMatch(/\.$/);
          expect(constat.aide, texte).toMatch(/[.?…]$/);
        }
      }
    }
  });
});
