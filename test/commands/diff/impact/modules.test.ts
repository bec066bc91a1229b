import { expect, test } from "vitest";
import { diffReferentiels } from "../../../../src/commands/diff/diff.ts";
import { moveModules } from "../../../../src/commands/diff/impact/modules.ts";
import { engagement, module, referentiel } from "../../../support/referentiel.ts";
import { structure } from "../../../support/structure.ts";

const titres = ["Accueil", "Téléphone", "Courrier"];
const label = (numeros: number[], obligatoires: number[] = []) =>
  referentiel(
    titres.map((titre, rank) =>
      module(numeros[rank] ?? 0, [engagement(10 * (numeros[rank] ?? 0), [], { texte: titre })], { titre }),
    ),
    {
      version: `${numeros[0]}`,
      selection: {
        types: [{ id: "prefecture", libelle: "Préfecture" }],
        lignes: [{ id: "a", quand: { type: "prefecture" }, label: "obligatoire", obligatoires, mots: "…" }],
      },
    },
  );
const DE = label([1, 2, 3]);

function moved(modules: number[] | null, vers: ReturnType<typeof label>, type = "prefecture") {
  const one = structure({ declaree: { type }, modules });
  const [suivi] = one.suivis;
  if (!suivi) throw new Error("no référentiel");
  return moveModules(diffReferentiels(DE, vers), DE, vers, one, suivi);
}

test("modules lead to those that took them up, and the rules ask for others", () => {
  expect(moved([1, 2], label([5, 4, 9], [5, 9]))).toMatchObject({
    de: [1, 2],
    vers: [4, 5, 9],
    aAjouter: [9],
    selection: true,
  });
  expect(moved([2, 1], label([5, 14, 9], [5]))).toMatchObject({ vers: [5, 14], aAjouter: [] });
});

test("a structure that names no modules follows all; one whose kind is not known is asked for none", () => {
  expect(moved(null, label([5, 4, 9]))).toMatchObject({ de: [1, 2, 3], vers: [4, 5, 9] });
  const unknown = moved([1], label([5, 4, 9], [9]), "mairie");
  expect(unknown).toMatchObject({ vers: [5], aAjouter: [], selection: false });
  expect(unknown.remarques).toHaveLength(1);
});
