import { describe, expect, test } from "vitest";
import type { Engagement } from "../../src/domain/referentiel.ts";
import { etatOf } from "../../src/judgement/exigence.ts";
import { condition, engagement, methode, sousEngagement } from "../support/referentiel.ts";
import { dossier } from "../support/structure.ts";
import { annuelle, examine, methods, type Options, partie, vue } from "./exigence.ts";

describe("what the result says of an exigence", () => {
  const RIEN = {
    module: 1,
    engagement: 1,
    etat: "manquant",
    applicabilite: "applicable",
    couverture: "manquant",
    revue: "jamais",
    detailMethodes: [],
    preuves: [],
  };
  test("without a folder, and without a known method", () => {
    const { jugee, promesses, fiche } = examine(engagement(1, []));
    expect(jugee).toStrictEqual({ ...RIEN, id: "1", methodes: { repondues: 0, total: 0 } });
    expect(promesses.map((une) => une.jugee)).toStrictEqual([
      { id: "1", objet: "Engagement 1", etat: "sans-reponse", preuves: [] },
    ]);
    expect(fiche).toBeNull();
  });
  test("with the words of its fiche, once its evaluation is made", () => {
    const fiche = {
      responsable: "SG",
      commentaire: "Vu",
      evaluation: "conforme",
      evalueLe: "2024-06-30",
    } as const;
    const detailMethodes = [{ id: "1.1-a", etat: "sans-reponse", preuves: [] }];
    const methodes = { repondues: 0, total: 1 };
    const dite = { ...RIEN, id: "1.1", detailMethodes, methodes, fiche: "preuves/1.1/fiche.yaml" };
    const of = (yaml: Parameters<typeof dossier>[2]) =>
      examine(methods(methode("1.1-a")), [dossier("1.1", [], yaml)]).jugee;
    expect(of(fiche)).toStrictEqual({ ...dite, ...fiche });
    const { responsable, commentaire } = fiche;
    expect(of({ ...fiche, evalueLe: "2024-07-01" })).toStrictEqual({ ...dite, responsable, commentaire });
    expect(of({ evaluation: "conforme" })).toStrictEqual({ ...dite, evaluation: "conforme" });
    expect(of({})).toStrictEqual(dite);
  });
  test("its fiche is the first one found", () => {
    const sans = { ...dossier("1.1"), fiche: null };
    const { jugee } = examine(methods(methode("1.1-a")), [sans, dossier("1.1", [], { responsable: "SG" })]);
    expect(jugee.responsable).toBe("SG");
  });
  test("its promises, where it has parts and no method", () => {
    const parties = [partie("1.1.1"), partie("1.1.2", { natures: ["photo"] })];
    const of = (plus: object, options: Options = {}) =>
      examine(
        engagement(1, [{ ...sousEngagement("1.1", []), parties, ...plus }]),
        [dossier("1.1", [vue("2024-01-10")])],
        options,
      ).jugee;
    expect(of({})).toMatchObject({
      methodes: { repondues: 1, total: 2 },
      parties: [
        { id: "1.1.1", objet: "1.1.1", etat: "repondue", preuves: [0] },
        { id: "1.1.2", objet: "1.1.2", etat: "sans-reponse", preuves: [] },
      ],
    });
    const non = of({ condition: condition("svi") }, { yaml: { faits: { svi: false } } });
    expect(non).toMatchObject({
      etat: "non-applicable",
      methodes: { repondues: 0, total: 0 },
      parties: [{ etat: "non-applicable" }, { etat: "non-applicable" }],
    });
  });
  test("a promise without parts is renewed at its period", () => {
    const un = engagement(1, [{ ...sousEngagement("1.1", []), periode: annuelle }]);
    expect(examine(un, [dossier("1.1", [vue("2024-01-10")])]).jugee).toMatchObject({
      etat: "documente",
      echeance: "2025-01-10",
    });
  });
});

describe("an exclusion in force", () => {
  const exclusions = [{ exigence: "1.1", motif: " Travaux", responsable: "SG", expire: "2024-12-31" }];
  const of = (un: Engagement, faits = {}) => {
    const { applicabilite, motifApplicabilite } = examine(un, [], { yaml: { exclusions, faits } }).jugee;
    return [applicabilite, motifApplicabilite];
  };
  test("says its motive of what applies, and leaves the rest as it is", () => {
    expect(of(methods(methode("1.1-a")))).toEqual(["exclu", " Travaux"]);
    const central = examine(methods(methode("1.1-a", { controle: "central" }))).jugee;
    expect(of(methods(methode("1.1-a", { controle: "central" })))).toEqual([
      "central",
      central.motifApplicabilite,
    ]);
    const [non, motif] = of(engagement(1, [sousEngagement("1.1", undefined, condition("svi"))]), {
      svi: false,
    });
    expect([non, motif]).toEqual(["non-applicable", expect.stringContaining("svi")]);
  });
  test.each([
    ["its motive", { motif: " " }],
    ["its owner", { responsable: " " }],
    ["its motive, even left out", { motif: undefined }],
    ["its owner, even left out", { responsable: undefined }],
    ["its end", { expire: undefined }],
  ])("holds only with %s", (_name, sans) => {
    const [une] = exclusions;
    const yaml = { exclusions: [{ ...une, ...sans }] } as NonNullable<Options>["yaml"];
    expect(examine(methods(methode("1.1-a")), [], { ...(yaml && { yaml }) }).jugee.etat).toBe("manquant");
  });
  test("is of the référentiel that it names, the principal one where it names none", () => {
    const of = (referentiel?: string) => {
      const [une] = exclusions;
      return examine(methods(methode("1.1-a")), [], {
        suivis: [{}, { referentiel: "second@1", alias: "sp" }],
        yaml: { exclusions: [{ ...une, exigence: "1.1", ...(referentiel && { referentiel }) }] },
      }).jugee.etat;
    };
    expect([of(), of("essai@1"), of("sp"), of("ailleurs")]).toEqual([
      "exclu",
      "exclu",
      "manquant",
      "manquant",
    ]);
  });
});

test.each([
  ["central", "perime", "a-revoir", "central"],
  ["non-applicable", "documente", "jamais", "non-applicable"],
  ["exclu", "documente", "a-revoir", "exclu"],
  ["applicable", "a-qualifier", "jamais", "a-revoir"],
  ["applicable", "documente", "a-revoir", "a-revoir"],
  ["applicable", "documente", "a-jour", "documente"],
  ["applicable", "documente", "jamais", "documente"],
  ["a-confirmer", "manquant", "a-revoir", "manquant"],
  ["applicable", "perime", "a-revoir", "perime"],
] as const)("%s, %s and reviewed « %s »: %s", (applicabilite, couverture, revue, etat) => {
  expect(etatOf(applicabilite, couverture, revue)).toBe(etat);
});
