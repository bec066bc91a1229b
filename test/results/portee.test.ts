import { expect, test } from "vitest";
import { narrow } from "../../src/results/portee.ts";
import { diagnostic, renduFictif } from "../support/resultat-fictif.ts";

const FICHE = { fichier: "preuves/1.1/fiche.yaml", ligne: 1 };
const about = {
  exigence: diagnostic({ exigence: "3.1" }),
  fiche: diagnostic({ regle: "cle-inconnue", ...FICHE }),
  structure: diagnostic({ regle: "fait-non-declare", fichier: "quali.yaml" }),
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
  const { structures, diagnostics } = narrow(whole, { modules, exigences });
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
  ["a module", [8], [], { modules: [8], ids: ["41.1"], controlees: 1, diagnostics: [about.structure] }],
  [
    "an exigence",
    [],
    ["3.1"],
    { modules: [1], ids: ["3.1"], controlees: 1, diagnostics: [about.exigence, about.structure] },
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
