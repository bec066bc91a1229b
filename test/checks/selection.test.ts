import { describe, expect, test } from "vitest";
import { referentiel, referentielMatrice } from "../support/referentiel.ts";
import { structure } from "../support/structure.ts";
import { constatsOf, findings, told, verdictOf } from "../support/verdict.ts";

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

describe("selection", () => {
  test("each break is a finding of its own rule, on the line of the modules", () => {
    const options = { declaree: { cert: false }, modules: [2, 4, 9] };
    const { resultat } = verdictOf(structure(options), [referentielMatrice()]);
    const regles = resultat.diagnostics
      .map(({ regle }) => regle)
      .filter((regle) => regle.startsWith("selection-"));
    expect(regles).toEqual(["selection-minimum", "selection-module-obligatoire", "selection-module-inconnu"]);
  });
  test("a référentiel that does not exist: nothing to judge by, and the nearest name", () => {
    const s = structure({ suivis: [{ referentiel: "essay@1" }] });
    const verdict = verdictOf(s, [referentiel()]);
    expect(findings(verdict, "referentiel-inconnu")).toEqual([
      "erreur quali.yaml:2 Le référentiel « essay@1 » n’existe pas.",
    ]);
    expect(verdict.resultat.diagnostics[0]?.aide).toContain("essai@1");
    expect(verdict.resultat.structures[0]).toMatchObject({ jugeable: false, jugements: [] });
  });
});
