import { expect, test } from "vitest";
import { MemoryDepot } from "../../src/depot/memory.ts";
import { judgeFolders } from "../../src/results/judge-folders.ts";
import { referentiel } from "../support/referentiel.ts";
import { jugeur } from "../support/verdict.ts";

test("structures that share an id are told apart by their folder, and it is an error", () => {
  const yaml = (id: string) =>
    `version: 1\nstructure: { id: ${id}, nom: Essai, type: prefecture }\nreferentiel: essai@1\n`;
  const depot = new MemoryDepot({
    "a/quali.yaml": yaml("pref"),
    "b/quali.yaml": yaml("pref"),
    "c/quali.yaml": yaml("autre"),
  });
  const { resultat } = judgeFolders(depot, ["a", "b", "c"], jugeur([referentiel([])]));
  const doubles = resultat.diagnostics.filter(({ regle }) => regle === "identifiant-en-double");
  expect(doubles).toMatchObject([
    { gravite: "erreur", structure: "pref", chemin: "a", fichier: "quali.yaml", ligne: 2 },
    { gravite: "erreur", structure: "pref", chemin: "b", fichier: "quali.yaml", ligne: 2 },
  ]);
  expect(doubles[0]?.message).toContain("celui de la structure de b.");
  expect(new Set(doubles.map(({ empreinte }) => empreinte)).size).toBe(2);
  const others = resultat.diagnostics.filter(({ structure }) => structure === "autre");
  expect(others.filter(({ chemin }) => chemin !== undefined)).toEqual([]);
});
