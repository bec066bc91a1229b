import { describe, expect, test } from "vitest";
import type { Correspondance, CorrespondanceConnue } from "../../src/domain/correspondance.ts";
import type { Referentiel } from "../../src/domain/referentiel.ts";
import type { Jugement } from "../../src/domain/resultat.ts";
import { coverByCorrespondances } from "../../src/judgement/correspondance.ts";
import { examineReferentiel } from "../../src/judgement/examen.ts";
import {
  condition,
  engagement,
  methode,
  module,
  referentiel,
  sousEngagement,
} from "../support/referentiel.ts";
import { dossier, structure } from "../support/structure.ts";

const DATE = "2024-06-30";

const principal = referentiel([
  module(1, [
    engagement(1, [
      sousEngagement("1.1"),
      sousEngagement("1.2"),
      sousEngagement("1.3", undefined, condition("jamais")),
    ]),
  ]),
  module(3),
]);
const programme = referentiel([module(1, [engagement(7, []), engagement(8, [])])], { id: "programme" });

const lien = (de: string, vers: string) => ({ de, vers, lien: "recoupe" as const, motif: "…" });
const correspondance: Correspondance = {
  version: 1,
  correspondance: { de: "programme@1", vers: "essai@1", avis: "…", couverture: "conjointe" },
  exigences: [lien("7", "1.1"), lien("7", "1.2"), lien("7", "1.3"), lien("7", "3.1")],
};

const affichage = (date: string) => ({ observation: "Affiche", nature: "affichage", date });

/** The programme judged beside `essai@1`, of which the structure chose module 1, before and after the crosswalk. */
function examine(
  dossiers: Parameters<typeof structure>[0],
  {
    found = correspondance,
    ref = principal,
  }: { found?: CorrespondanceConnue | null; ref?: Referentiel } = {},
) {
  const options = { ...dossiers, yaml: { faits: { jamais: false } } };
  const suivis = [{ modules: [1] }, { referentiel: "programme@1", alias: "programme" }];
  const s = structure({ ...options, suivis });
  const examens = s.suivis.map((suivi, rang) =>
    examineReferentiel(s, suivi, rang === 0 ? ref : programme, DATE),
  );
  const [, couvert] = coverByCorrespondances(examens, (de, vers) =>
    de === "programme@1" && vers === "essai@1" ? found : null,
  );
  return { examens, couvert };
}

/** Coverage of 7 and 8 of the programme. */
function cover(
  dossiers: Parameters<typeof structure>[0],
  found: CorrespondanceConnue | null = correspondance,
) {
  const { couvert } = examine(dossiers, { found });
  if (!couvert) throw new Error("no programme");
  return couvert.jugement;
}

test("is documented when everything that applies and was chosen is, until the first of these lapses", () => {
  const dossiers = [
    dossier("1.1", [affichage("2024-01-10")]),
    dossier("1.2", [{ ...affichage("2023-05-01"), expire: "2026-05-01" }]),
  ];
  const { exigences, synthese } = cover({ dossiers });
  expect(exigences[0]).toMatchObject({
    etat: "documente",
    couverture: "documente",
    echeance: "2026-05-01",
    correspondance: { referentiel: "essai@1", exigences: ["1.1", "1.2"], manquantes: [] },
  });
  expect(synthese).toMatchObject({ exigences: 2, documentees: 1, manquantes: 1 });
});

test("is missing as long as one of them is, and says which", () => {
  const { exigences } = cover({ dossiers: [dossier("1.1", [affichage("2024-01-10")])] });
  expect(exigences[0]).toMatchObject({ etat: "manquant", correspondance: { manquantes: ["1.2"] } });
});

const twoEngagements: Correspondance = {
  ...correspondance,
  couvertures: [{ de: "7", regle: "par-engagement", motif: "…" }],
};

test("one in each engagement is enough where the crosswalk says so", () => {
  const dossiers = [dossier("1.1", [affichage("2024-01-10")])];
  expect(cover({ dossiers }, twoEngagements).exigences[0]).toMatchObject({
    etat: "documente",
    correspondance: { exigences: ["1.1", "1.2"], manquantes: [] },
  });
  const lapsedBeside = [...dossiers, dossier("1.2", [affichage("2020-05-01")])];
  expect(cover({ dossiers: lapsedBeside }, twoEngagements).exigences[0]).toMatchObject({ etat: "documente" });
  const lapsed = [dossier("1.1", [affichage("2020-01-10")])];
  expect(cover({ dossiers: lapsed }, twoEngagements).exigences[0]).toMatchObject({ etat: "perime" });
  expect(cover({ dossiers: [] }, twoEngagements).exigences[0]).toMatchObject({
    etat: "manquant",
    correspondance: { manquantes: ["1.1", "1.2"] },
  });
});

test("one that is excluded is not asked of an engagement that another documents", () => {
  const dossiers = [dossier("1.1", [affichage("2024-01-10")])];
  const yaml = { exclusions: [{ exigence: "1.2", motif: "…", responsable: "…", jusquAu: "2030-01-01" }] };
  const found = cover({ dossiers, yaml } as Parameters<typeof cover>[0], twoEngagements);
  expect(found.exigences[0]).toMatchObject({ etat: "documente" });
});

test("what no link speaks of is left to show: cover alone never documents it, own evidence does", () => {
  const reste: Correspondance = {
    ...correspondance,
    couvertures: [{ de: "7", reste: "le droit à l’erreur", motif: "…" }],
  };
  const dossiers = [dossier("1.1", [affichage("2024-01-10")]), dossier("1.2", [affichage("2024-01-10")])];
  expect(cover({ dossiers }, reste).exigences[0]).toMatchObject({
    etat: "manquant",
    couverture: "manquant",
    correspondance: { exigences: ["1.1", "1.2"], manquantes: [], reste: "le droit à l’erreur" },
  });
  const own = dossier("7", [affichage("2024-01-10")], {}, { referentiel: "programme@1" });
  expect(cover({ dossiers: [...dossiers, own] }, reste).exigences[0]).toMatchObject({ etat: "documente" });
});

test("lapses with them", () => {
  const dossiers = [dossier("1.1", [affichage("2024-01-10")]), dossier("1.2", [affichage("2020-01-10")])];
  expect(cover({ dossiers }).exigences[0]).toMatchObject({ etat: "perime", couverture: "perime" });
});

test("is judged by its own evidence where it has some", () => {
  const own = dossier("7", [affichage("2020-01-10")], {}, { referentiel: "programme@1" });
  const dossiers = [
    dossier("1.1", [affichage("2024-01-10")]),
    dossier("1.2", [affichage("2024-01-10")]),
    own,
  ];
  const [exigence] = cover({ dossiers }).exigences;
  expect(exigence?.etat).toBe("perime");
  expect(exigence?.correspondance).toBeUndefined();
});

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
