import { expect, test } from "vitest";
import { referentielMatrice } from "../support/referentiel.ts";
import { constatsOf, told } from "../support/verdict.ts";

test("a break says how grave it is where that differs from its kind", () => {
  const of = (type: string) =>
    told(
      "selection-type-inconnu",
      { declaree: { type: type as never, cert: false }, modules: [1, 2, 4, 5] },
      referentielMatrice(),
    );
  expect(of("prefecture")).toEqual([]);
  expect(of("Préfecture")).toEqual([
    "avertissement Le genre de structure « Préfecture » est lu « prefecture », son identifiant. → Écrivez « type: prefecture ».",
  ]);
  expect(of("mairie")[0]).toMatch(/^erreur Le genre de structure « mairie » n’existe pas/);
});

test("each break bears its référentiel", () => {
  const options = { declaree: { cert: false }, modules: [1, 2] };
  const all = constatsOf("selection-minimum", options, referentielMatrice());
  expect(all.map(({ referentiel }) => referentiel)).toEqual(["essai@1"]);
});
