import { expect, test } from "vitest";
import { narrow } from "../../src/results/portee.ts";
import { diagnostic, renduFictif } from "../support/resultat-fictif.ts";

const FICHE = { fichier: "preuves/1.1/fiche.yaml", ligne: 1 };
const about = {
  exigence: diagnostic({ exigence: "3.1" }),
  fiche: diagnostic({ regle: "cle-inconnue", exigence: "1.1", ...FICHE }),
  fait: diagnostic({
    regle: "fait-non-declare",
    fichier: "quali.yaml",
    donnees: { exigences: [{ referentiel: "quali-ate@2024-02-01", exigence: "3.1" }] },
  }),
  module: diagnostic({ regle: "module-sans-service", donnees: { module: 8 } }),
  structure: diagnostic({ regle: "audit-proche", fichier: "quali.yaml" }),
};
const { resultat } = renduFictif();
const whole = {
  ...resultat,
  structures: resultat.structures.map((structure) => ({
    ...structure,
    jugements: structure.jugements.map((jugement) => ({
      ...jugement,
      exigences: jugement.exigences.map((one) => (one.id === "1.1" ? { ...one, fiche: FICHE.fichier } : one)),
    })),
  })),
  diagnostics: Object.values(about),
};

function narrowed(modules: number[], exigences: string[]) {
  const { structures, diagnostics } = narrow(whole, {
    modules: modules.map((id) => ({ id })),
    exigences: exigences.map((id) => ({ id })),
  });
  const jugement = structures[0]?.jugements[0];
  return {
    modules: jugement?.modules,
    ids: jugement?.exigences.map(({ id }) => id),
    controlees: jugement?.synthese.controlees,
    diagnostics,
  };
}

test("narrows nothing when nothing is asked", () => {
  expect(narrow(whole, { modules: [], exigences: [] })).toBe(whole);
});

test.each([
  [
    "a module",
    [8],
    [],
    { modules: [8], ids: ["41.1"], controlees: 1, diagnostics: [about.module, about.structure] },
  ],
  [
    "an exigence",
    [],
    ["3.1"],
    { modules: [1], ids: ["3.1"], controlees: 1, diagnostics: [about.exigence, about.fait, about.structure] },
  ],
  [
    "an engagement",
    [],
    ["1"],
    { modules: [1], ids: ["1.1"], controlees: 1, diagnostics: [about.fiche, about.structure] },
  ],
  [
    "both, that meet nowhere",
    [8],
    ["3.1"],
    { modules: [], ids: [], controlees: 0, diagnostics: [about.structure] },
  ],
] as const)("keeps %s", (_name, modules, exigences, expected) => {
  expect(narrowed([...modules], [...exigences])).toEqual(expected);
});

test("a number is of the principal référentiel, unless another is named", () => {
  const [structure] = whole.structures;
  const [principal] = structure?.jugements ?? [];
  if (!structure || !principal) throw new Error("no judgement");
  const second = { ...principal, referentiel: "second@1", nom: "second", principal: false };
  const diagnostics = ["quali-ate@2024-02-01", "second@1"].map((referentiel) =>
    diagnostic({ exigence: "1.1", referentiel }),
  );
  const two = { ...whole, structures: [{ ...structure, jugements: [principal, second] }], diagnostics };
  const kept = (referentiel?: string) => {
    const cible = { id: "1.1", ...(referentiel !== undefined && { referentiel }) };
    const { structures, diagnostics } = narrow(two, { modules: [], exigences: [cible] });
    return {
      ids: structures[0]?.jugements.map(({ nom, exigences }) => [nom, ...exigences.map(({ id }) => id)]),
      diagnostics: diagnostics.map((one) => one.referentiel),
    };
  };
  expect(kept()).toEqual({ ids: [["quali-ate", "1.1"]], diagnostics: ["quali-ate@2024-02-01"] });
  expect(kept("second")).toEqual({ ids: [["quali-ate"], ["second", "1.1"]], diagnostics: ["second@1"] });
});
