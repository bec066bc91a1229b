import { expect, test } from "vitest";
import { MemoryDepot } from "../../src/depot/memory.ts";
import { judgeDepot } from "../support/etagere.ts";

const QUALI = `version: 1
structure: { id: exemple, nom: Exemple, type: prefecture, cert: true, fictif: true }
referentiel: qual-e-pref@2019-02-04
modules: [1, 2]
`;

function judged(more: string) {
  const { resultat } = judgeDepot(new MemoryDepot({ "quali.yaml": QUALI + more }), {});
  const [jugement] = resultat.structures[0]?.jugements ?? [];
  return { jugement, regles: resultat.diagnostics.map(({ regle }) => regle) };
}

test("a limit is told beside the module that is judged, and takes no promise away", () => {
  const { jugement, regles } = judged("limites: [{ module: 2, objet: permis de conduire }]\n");
  expect(jugement?.limites).toEqual([{ module: 2, objet: "permis de conduire" }]);
  expect(jugement?.synthese).toEqual(judged("").jugement?.synthese);
  expect(regles).not.toContain("limite-sans-module");
  expect(judged("").jugement).not.toHaveProperty("limites");
});

test("a limit of a module that is not judged is a finding, and is told nowhere else", () => {
  const { jugement, regles } = judged("limites: [{ module: 3, objet: titres de séjour }]\n");
  expect(jugement).not.toHaveProperty("limites");
  expect(regles).toContain("limite-sans-module");
});

test("limits at the root and « referentiels » exclude each other, as modules do", () => {
  const both = QUALI.replace(
    /^referentiel:.*\nmodules:.*\n/m,
    "referentiels: [{ id: qual-e-pref@2019-02-04 }]\nlimites: [{ module: 2, objet: permis }]\n",
  );
  const { resultat } = judgeDepot(new MemoryDepot({ "quali.yaml": both }), {});
  expect(
    resultat.diagnostics.map(({ regle, message }) => regle === "cles-incompatibles" && message),
  ).toContain("Les clés «\u00a0limites\u00a0» et «\u00a0referentiels\u00a0» s’excluent l’une l’autre.");
});
