import { expect, test } from "vitest";
import { MemoryDepot } from "../../src/depot/memory.ts";
import { judgeDepot } from "../support/etagere.ts";

/** 16.2 asks for a piece of each service: what is said of it, and of quali.yaml. */
function judge(structure: string, service: string) {
  const { resultat } = judgeDepot(
    new MemoryDepot({
      "quali.yaml": `version: 1\nstructure: { id: x, nom: X, type: prefecture, cert: false${structure} }\nreferentiel: quali-ate@2024-02-01\nmodules: [1, 2, 4, 8]\nservices:\n  - { id: dcl, ${service}nom: Direction de la citoyenneté, modules: [1, 2, 4, 8] }\n`,
      "preuves/16.2/fiche.yaml":
        "version: 1\nresponsable: SGCD\npreuves:\n  - { observation: Réunion, nature: compte-rendu, service: drcl, date: 2024-03-01, resultat: Tenue }\n",
    }),
    {},
  );
  const rules = resultat.diagnostics.filter(({ exigence }) => exigence === "16.2").map(({ regle }) => regle);
  const departement = resultat.diagnostics.find(({ message }) => /n.est pas un département/u.test(message));
  return { rules: [...new Set(rules)].sort(), departement: departement?.aide?.replaceAll("\u00a0", " ") };
}

test("a piece under the former id of a service is of that service", () => {
  expect(judge("", "anciensIds: [drcl], ").rules).toEqual([]);
});

test("without it the service is unknown, and has no piece", () => {
  const { rules } = judge("", "");
  expect(rules).toContain("service-inconnu");
  expect(rules.length).toBeGreaterThan(1);
});

test.each([
  [', departement: "73"', undefined],
  [', departement: "2A"', undefined],
  [', departement: "974"', undefined],
  [', departement: "Savoie"', "73"],
  [', departement: "1"', "01"],
  [", departement: 1", "01"],
  [', departement: "Savoie (73)"', "73"],
  [', departement: "74000"', "74"],
  [', departement: "2a"', "2A"],
  [', departement: "999"', "73"],
  [', departement: "Alsace"', "73"],
])("« %s »", (structure, numero) => {
  const { departement, rules } = judge(structure, "");
  if (numero !== undefined) expect(rules, "one cause, one finding").not.toContain("identifiant-non-cite");
  if (numero === undefined) expect(departement).toBeUndefined();
  else expect(departement).toContain(`"${numero}"`);
});
