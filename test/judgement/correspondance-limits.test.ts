import { describe, expect, test } from "vitest";
import type { Correspondance, CorrespondanceConnue } from "../../src/domain/correspondance.ts";
import type { Jugement } from "../../src/domain/resultat.ts";
import { coverByCorrespondances } from "../../src/judgement/correspondance.ts";
import { engagement, methode, module, referentiel, sousEngagement } from "../support/referentiel.ts";
import { dossier } from "../support/structure.ts";
import { affichage, correspondance, cover, examine, lien, twoEngagements } from "./correspondance.ts";

test.each([
  ["to be qualified", { observation: "Affiche", date: "2024-01-10" }],
  ["without a date", { observation: "Affiche", nature: "affichage" }],
  ["to come", { observation: "Affiche", nature: "affichage", date: "2024-07-01" }],
  ["not computed", { indicateur: "taux", nature: "affichage", date: "2024-01-10" }],
])("own evidence that is %s leaves the cover as it is", (_name, yaml) => {
  const own = dossier("7", [yaml], {}, { referentiel: "programme@1" });
  const dossiers = [
    dossier("1.1", [affichage("2024-01-10")]),
    dossier("1.2", [affichage("2024-01-10")]),
    own,
  ];
  expect(cover({ dossiers }).exigences[0]).toMatchObject({ etat: "documente", correspondance: {} });
  const [covered] = cover({ dossiers: dossiers.slice(1) }).exigences;
  const { couverture, etat } = cover({ dossiers: [own] }).exigences[0] ?? {};
  expect(covered, "without cover, it is what its own evidence makes of it").toMatchObject({
    couverture,
    etat,
  });
});

test("an exigence without link, or a crosswalk that does not say that it covers, changes nothing", () => {
  const dossiers = [dossier("1.1", [affichage("2024-01-10")]), dossier("1.2", [affichage("2024-01-10")])];
  expect(cover({ dossiers }).exigences[1]?.correspondance).toBeUndefined();
  const { de, vers, avis } = correspondance.correspondance;
  const partielle = { ...correspondance, correspondance: { de, vers, avis } };
  for (const found of [partielle, null]) {
    expect(cover({ dossiers }, found).exigences[0]).toMatchObject({ etat: "manquant" });
  }
});

test("what was said of the cover has no key without a value", () => {
  const dossiers = [dossier("1.1", [affichage("2024-01-10")]), dossier("1.2", [affichage("2024-01-10")])];
  const of = (found: Correspondance & { propre?: true }) => cover({ dossiers }, found).exigences[0];
  const dite = { referentiel: "essai@1", exigences: ["1.1", "1.2"], manquantes: [] };
  expect(of(correspondance)?.correspondance).toStrictEqual(dite);
  expect(of(correspondance)).not.toHaveProperty("echeance");
  expect(of({ ...correspondance, propre: true })?.correspondance).toStrictEqual({ ...dite, propre: true });
});

test("evidence that is to be qualified documents nothing else", () => {
  const dossiers = [
    dossier("1.1", [affichage("2024-01-10")]),
    dossier("1.2", [{ observation: "Vue", date: "2024-01-10" }]),
  ];
  expect(cover({ dossiers }).exigences[0]).toMatchObject({
    etat: "manquant",
    correspondance: { manquantes: ["1.2"] },
  });
});

test("of an engagement, the last one that is documented tells until when", () => {
  const due = (un: string, deux?: string) => {
    const dossiers = [
      dossier("1.1", [{ ...affichage("2024-01-10"), expire: un }]),
      ...(deux === undefined ? [] : [dossier("1.2", [{ ...affichage("2024-01-10"), expire: deux }])]),
    ];
    return cover({ dossiers }, twoEngagements).exigences[0]?.echeance;
  };
  expect(due("2025-01-01")).toBe("2025-01-01");
  expect(due("2025-01-01", "2025-06-01")).toBe("2025-06-01");
  expect(due("2025-06-01", "2025-01-01")).toBe("2025-06-01");
});

test("what is controlled elsewhere is not asked of the cover", () => {
  const central = referentiel([
    module(1, [
      engagement(1, [
        sousEngagement("1.1"),
        sousEngagement("1.2", [methode("1.2-a", { controle: "central" })]),
      ]),
    ]),
  ]);
  const dossiers = [dossier("1.1", [affichage("2024-01-10")])];
  const { couvert } = examine({ dossiers }, { ref: central });
  expect(couvert?.jugement.exigences[0]?.correspondance).toMatchObject({ exigences: ["1.1"] });
});

test("a crosswalk without a link covers nothing, and no référentiel covers itself", () => {
  const { exigences: _, ...sans } = correspondance;
  expect(cover({}, sans).exigences[0]).not.toHaveProperty("correspondance");
  const { examens } = examine({});
  const [seul] = examens;
  if (!seul) throw new Error("no examen");
  const toSelf = { ...correspondance, exigences: [lien("1.1", "1.2")] };
  expect(coverByCorrespondances([seul], () => toSelf)).toEqual([seul]);
});

describe("from one day to the next", () => {
  const dossiers = [dossier("1.1", [affichage("2024-01-10")]), dossier("1.2", [affichage("2024-01-10")])];
  function days() {
    const [premier, second] = examine({ dossiers }).examens;
    if (!premier || !second) throw new Error("no examens");
    const covered = (jugement: Partial<Jugement> = {}, found: CorrespondanceConnue = correspondance) => {
      const autre = { ...premier, jugement: { ...premier.jugement, ...jugement } };
      return coverByCorrespondances([autre, second], (de) => (de === "programme@1" ? found : null))[1]
        ?.exigences[0];
    };
    return { covered, exigences: premier.jugement.exigences };
  }

  test("the same exigence covered by the same ones is the same", () => {
    const { covered } = days();
    expect(covered()).toBe(covered());
  });
  type Change = (avant: Jugement["exigences"]) => [Partial<Jugement>, CorrespondanceConnue?];
  test.each<[string, Change, object]>([
    [
      "one of those that cover it",
      (avant) => [{ exigences: avant.map((une) => (une.id === "1.2" ? { ...une, etat: "perime" } : une)) }],
      { etat: "perime" },
    ],
    [
      "how many they are",
      (avant) => [{ exigences: avant.filter(({ id }) => id !== "1.2") }],
      { correspondance: { exigences: ["1.1"] } },
    ],
    [
      "the rule",
      () => [{}, { ...correspondance, couvertures: [{ de: "7", reste: "le reste", motif: "…" }] }],
      { etat: "manquant" },
    ],
    ["the référentiel", () => [{ referentiel: "essai@2" }], { correspondance: { referentiel: "essai@2" } }],
    [
      "whose crosswalk it is",
      () => [{}, { ...correspondance, propre: true }],
      { correspondance: { propre: true } },
    ],
  ])("it is covered again when %s changed", (_name, change, jugee) => {
    const { covered, exigences } = days();
    covered();
    expect(covered(...change(exigences))?.jugee).toMatchObject(jugee);
  });
});

test("where the links do not cover it, its own evidence says what it is", () => {
  const own = dossier(
    "7",
    [{ observation: "Affiche", date: "2024-01-10" }],
    {},
    { referentiel: "programme@1" },
  );
  const [exigence] = cover({ dossiers: [own] }).exigences;
  expect(exigence).toMatchObject({ couverture: "a-qualifier", etat: "a-revoir" });
  const lapsing = dossier("1.1", [{ ...affichage("2024-01-10"), expire: "2025-01-01" }]);
  expect(cover({ dossiers: [lapsing] }).exigences[0]).not.toHaveProperty("echeance");
});
