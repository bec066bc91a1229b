import { expect, test } from "vitest";
import { DiskDepot } from "../../src/depot/disk.ts";
import { evolutionOf } from "../../src/results/evolution.ts";
import { type ApportAuPays, apportOf, paysOf } from "../../src/results/pays.ts";
import { judged } from "../support/rapport.ts";

const REF = "quali-ate@2024-02-01";

function apport(id: string, changes: Partial<ApportAuPays> = {}, missing: string[] = []): ApportAuPays {
  const controlees = ["1.1", "1.2", "9.1"];
  const documentees = (module: number) =>
    controlees.filter((one) => one < "9" === (module === 1) && !missing.includes(one)).length;
  return {
    id,
    nom: `Structure ${id}`,
    chemin: id,
    type: "prefecture",
    departement: "73",
    situation: "jugee",
    sommeils: [],
    suivis: [
      {
        referentiel: REF,
        modules: [
          { numero: 1, documentees: documentees(1), controlees: 2 },
          { numero: 2, documentees: documentees(2), controlees: 1 },
        ],
        controlees,
        manquantes: missing,
        aReprendre: [],
        etats: { documente: controlees.length - missing.length, manquant: missing.length },
        echeances: [{ mois: "2024-07", combien: 1 }],
      },
    ],
    ...changes,
  };
}

test("coverage adds up by module, kind and département, each with the structures behind it", () => {
  const apports = [
    apport("a"),
    apport("b", { departement: "2A", type: "sous-prefecture" }, ["1.2"]),
    apport("c", {}, ["1.1", "1.2"]),
  ];
  const [bilan] = paysOf(apports);
  expect(bilan?.total).toMatchObject({ documentees: 6, controlees: 9 });
  expect(bilan?.modules.map(({ cle, documentees, controlees }) => [cle, documentees, controlees])).toEqual([
    ["1", 3, 6],
    ["2", 3, 3],
  ]);
  expect(bilan?.departements.map(({ cle, parts }) => [cle, parts.map(({ rang }) => rang)])).toEqual([
    ["2A", [1]],
    ["73", [0, 2]],
  ]);
  for (const groups of [bilan?.types, bilan?.departements])
    expect(groups?.reduce((sum, one) => sum + one.documentees, 0)).toBe(6);
  expect(bilan?.modules[0]?.parts.reduce((sum, one) => sum + one.documentees, 0)).toBe(3);
});

test("what is missing is a rate among the structures where it is controlled; at one rate, the most first", () => {
  const rare = apport("r");
  const [suivi] = rare.suivis;
  const only = {
    ...rare,
    suivis: [{ ...suivi, controlees: ["37.3"], manquantes: ["37.3"] }],
  } as ApportAuPays;
  const [bilan] = paysOf([apport("a", {}, ["1.2"]), apport("b", {}, ["1.2", "1.1"]), only]);
  expect(bilan?.manques).toEqual([
    { id: "1.2", controlees: 2, structures: [0, 1] },
    { id: "37.3", controlees: 1, structures: [2] },
    { id: "1.1", controlees: 2, structures: [1] },
  ]);
});

test("states add up to what is controlled; what lapsed or is to be looked at again is told apart from what is missing", () => {
  const { entree } = judged(new DiskDepot("examples/prefecture-savoie"));
  const apports = [apportOf(entree.structure), apport("a", {}, ["1.2"])];
  const [bilan] = paysOf(apports);
  const counts = Object.values(bilan?.etats ?? {});
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(bilan?.total.controlees);
  expect(bilan?.etats.documente).toBe(bilan?.total.documentees);
  const exigences = entree.structure.jugements[0]?.exigences ?? [];
  const expected = exigences.filter(({ etat }) => etat === "perime" || etat === "a-revoir");
  expect(bilan?.aReprendre.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
  expect(expected.length).toBeGreaterThan(0);
});

test("a structure that is not engaged is in no rate, and stands apart; one that is not judged, in nothing", () => {
  const apports = [
    apport("a"),
    apport("b", { situation: "non-engagee" }, ["1.1", "1.2", "9.1"]),
    apport("c", { situation: "non-jugeable", suivis: [] }),
  ];
  const [bilan] = paysOf(apports);
  expect(bilan?.total).toMatchObject({ documentees: 3, controlees: 3 });
  expect(bilan?.manques).toEqual([]);
  expect(bilan?.nonEngagees).toMatchObject({ documentees: 0, controlees: 3, parts: [{ rang: 1 }] });
  expect(bilan?.echeances).toEqual([{ mois: "2024-07", combien: 1, parts: [{ rang: 0, combien: 1 }] }]);
});

test("where the label is voluntary, a step of the cycle engages", () => {
  const { entree } = judged(new DiskDepot("examples/prefecture-savoie"));
  const [principal, ...others] = entree.structure.jugements;
  if (!principal) throw new Error("the example follows a référentiel");
  const { cycle: _, ...free } = entree.structure;
  const selection = { ...principal.selection, label: "volontaire" as const };
  const jugements = [{ ...principal, selection }, ...others];
  expect(apportOf({ ...free, jugements }).situation).toBe("non-engagee");
  expect(apportOf({ ...free, jugements, cycle: { prochainAudit: "2026-04-15" } }).situation).toBe("jugee");
  expect(apportOf({ ...free, cycle: {} }).situation).toBe("jugee");
  const own = apportOf(entree.structure).suivis[0];
  expect(own?.controlees.length).toBe(principal.synthese.controlees);
  expect(own?.manquantes.length).toBe(principal.synthese.manquantes);
  expect(own?.modules.reduce((sum, one) => sum + one.documentees, 0)).toBe(principal.synthese.documentees);
});

test("a trend counts the structures that stand in both, and names those that came or went", () => {
  const avant = [apport("a", {}, ["1.1"]), apport("b"), apport("partie", {}, ["1.1"])];
  const apres = [apport("b", {}, ["1.1", "9.1"]), apport("a"), apport("venue")];
  const of = (apports: ApportAuPays[]) => {
    const [bilan] = paysOf(apports);
    if (!bilan) throw new Error("nobody follows anything");
    return { apports, bilan };
  };
  const evolution = evolutionOf(of(avant), of(apres));
  expect(evolution.avant).toEqual({ documentees: 5, controlees: 6 });
  expect(evolution.apres).toEqual({ documentees: 4, controlees: 6 });
  expect(evolution.changees.map(({ id }) => id)).toEqual(["b", "a"]);
  expect([evolution.nouvelles, evolution.disparues]).toEqual([["venue"], ["partie"]]);
  expect(evolution.modules.map(({ numero, apres: { documentees } }) => [numero, documentees])).toEqual([
    [1, 3],
    [2, 1],
  ]);
});
