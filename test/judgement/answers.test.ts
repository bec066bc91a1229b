import { describe, expect, test } from "vitest";
import type { MethodeControle } from "../../src/domain/referentiel.ts";
import { examineReferentiel } from "../../src/judgement/examen.ts";
import { condition, methode, module, referentiel } from "../support/referentiel.ts";
import { dossier, piece, structure } from "../support/structure.ts";
import { annuelle, examine, methods, partie, vue } from "./exigence.ts";

describe("what answers a method", () => {
  const of = (pieces: Parameters<typeof dossier>[1], ...methodes: MethodeControle[]) =>
    examine(methods(...methodes), [dossier("1.1", pieces)]).jugee;
  const yearly = methode("1.1-a", { periode: annuelle });

  test("the valid pieces, in their order; where none is, the newest", () => {
    expect(
      of([vue("2021-01-10"), vue("2024-01-10"), vue("2023-01-10")], methode("1.1-a")).detailMethodes,
    ).toStrictEqual([{ id: "1.1-a", etat: "repondue", preuves: [1, 2] }]);
    expect(
      of([vue("2019-01-10"), vue("2020-01-10"), vue("2020-01-10")], methode("1.1-a")).detailMethodes,
    ).toStrictEqual([{ id: "1.1-a", etat: "perimee", preuves: [1, 2] }]);
  });
  test("a piece stands on its last day", () => {
    expect(of([vue("2021-06-30"), vue("2021-06-29")], methode("1.1-a")).detailMethodes[0]?.preuves).toEqual([
      0,
    ]);
    const { preuves } = of([vue("2023-06-30"), vue("2023-06-29", { site: "Annexe" })], yearly);
    expect(preuves.map(({ statut, echeance }) => [statut, echeance])).toEqual([
      ["retenue", "2024-06-30"],
      ["perimee", "2024-06-29"],
    ]);
  });
  test("it is due when the last of the valid ones is, or was when the newest lapsed", () => {
    expect(
      of([vue("2024-01-10"), vue("2024-02-10", { site: "Annexe" })], yearly).detailMethodes,
    ).toStrictEqual([{ id: "1.1-a", etat: "repondue", echeance: "2025-02-10", preuves: [0, 1] }]);
    const lapsed = of([vue("2022-02-10"), vue("2022-01-10", { site: "Annexe" })], yearly);
    expect(lapsed.detailMethodes).toStrictEqual([
      { id: "1.1-a", etat: "perimee", echeance: "2023-02-10", preuves: [0] },
    ]);
    expect(lapsed).not.toHaveProperty("echeance");
    expect(of([], yearly).detailMethodes).toStrictEqual([{ id: "1.1-a", etat: "sans-reponse", preuves: [] }]);
  });
  test("what lapsed for two methods lapsed when the last of them was without it", () => {
    const semestre = methode("1.1-b", { periode: { mois: 6, mots: "par semestre" } });
    expect(of([vue("2022-01-10")], yearly, semestre).preuves[0]).toMatchObject({
      statut: "perimee",
      echeance: "2023-01-10",
    });
  });
  test("an older piece that stands today answers before a newer one that lapsed", () => {
    const pieces = [vue("2021-06-30"), vue("2024-01-10", { expire: "2024-06-29" })];
    expect(of(pieces, methode("1.1-a")).detailMethodes[0]?.preuves).toEqual([0]);
  });
  test("a piece of the day itself counts, and one that is due that day is due still", () => {
    expect(of([vue("2024-06-30")], yearly)).toMatchObject({ etat: "documente", echeance: "2025-06-30" });
    expect(of([vue("2023-06-30")], yearly)).toMatchObject({ etat: "documente", echeance: "2024-06-30" });
  });
  test("evidence of what is controlled elsewhere is told, and not asked for", () => {
    const central = methode("1.1-a", { controle: "central" });
    expect(of([vue("2024-01-10", { methodes: ["1.1-a"] })], central)).toMatchObject({
      etat: "central",
      couverture: "documente",
      methodes: { repondues: 0, total: 0 },
    });
  });
  test("nothing is due while one stands that has no end", () => {
    const endless = vue("2024-01-10", { du: "2024-01-01", au: "2099-12-31", site: "Annexe" });
    expect(of([vue("2024-01-10"), endless], yearly).detailMethodes[0]).not.toHaveProperty("echeance");
  });
  test("its parts, each with its own, and the pieces of all of them once", () => {
    const parties = [
      partie("1.1-a.1"),
      partie("1.1-a.2", { periode: annuelle }),
      partie("1.1-a.3", { condition: condition("svi"), natures: ["photo"] }),
    ];
    const one = methode("1.1-a", { parties });
    const judged = (svi: boolean, pieces: Parameters<typeof dossier>[1]) =>
      examine(methods(one), [dossier("1.1", pieces)], { yaml: { faits: { svi } } });
    const { jugee } = judged(false, [vue("2024-02-10"), vue("2023-01-10")]);
    expect(jugee.detailMethodes).toStrictEqual([
      {
        id: "1.1-a",
        etat: "repondue",
        echeance: "2025-02-10",
        preuves: [0, 1],
        parties: [
          { id: "1.1-a.1", objet: "1.1-a.1", etat: "repondue", preuves: [0, 1] },
          { id: "1.1-a.2", objet: "1.1-a.2", etat: "repondue", echeance: "2025-02-10", preuves: [0] },
          { id: "1.1-a.3", objet: "1.1-a.3", etat: "non-applicable", preuves: [] },
        ],
      },
    ]);
    const crossed = methode("1.1-a", { parties: [partie("1.1-a.1"), partie("1.1-a.2")] });
    const named = [
      vue("2024-01-10", { methodes: ["1.1-a.2"], nature: "x" }),
      vue("2024-01-10", { methodes: ["1.1-a.1"], nature: "x" }),
    ];
    expect(of(named, crossed).detailMethodes[0]).toMatchObject({
      preuves: [0, 1],
      parties: [{ preuves: [1] }, { preuves: [0] }],
    });
    expect(judged(true, [vue("2024-02-10")]).jugee.detailMethodes[0]).toMatchObject({ etat: "sans-reponse" });
    expect(judged(false, [vue("2023-02-10")]).jugee.detailMethodes[0]).toMatchObject({ etat: "perimee" });
  });
  test("it is due when the first of its parts is", () => {
    const parties = [
      partie("1.1-a.1", { periode: annuelle }),
      partie("1.1-a.2", { periode: { mois: 6, mots: "deux fois par an" } }),
      partie("1.1-a.3", { periode: annuelle }),
    ];
    const { detailMethodes } = of([vue("2024-02-10")], methode("1.1-a", { parties }));
    expect(detailMethodes[0]?.parties?.map(({ echeance }) => echeance)).toEqual([
      "2025-02-10",
      "2024-08-10",
      "2025-02-10",
    ]);
    expect(detailMethodes[0]?.echeance).toBe("2024-08-10");
  });
  test("a method that is not controlled here is told by its sort", () => {
    const methodes = [methode("1.1-a"), methode("1.1-b", { controle: "central" })];
    expect(of([vue("2024-02-10")], ...methodes)).toMatchObject({
      methodes: { repondues: 1, total: 1 },
      detailMethodes: [{ etat: "repondue" }, { etat: "centrale" }],
    });
  });
  test("the groups of its parts have no key without a value", () => {
    const groupes = (pieces: Parameters<typeof dossier>[1], one: MethodeControle) =>
      examine(methods(one), [dossier("1.1", pieces)]).methodes[0]?.parties[0]?.groupes;
    expect(groupes([], yearly)).toStrictEqual([{ reponses: [] }]);
    expect(groupes([vue("2024-01-10")], methode("1.1-a"))).toStrictEqual([
      { reponses: [expect.anything()], limite: "2027-01-10" },
    ]);
    expect(groupes([vue("2024-01-10")], yearly)).toStrictEqual([
      {
        reponses: [expect.objectContaining({ remplacee: false })],
        limite: "2025-01-10",
        echeance: "2025-01-10",
      },
    ]);
  });
});

describe("each métier service", () => {
  const services = [
    { id: "dcl", nom: "DCL", modules: [4] },
    { id: "sidpc", nom: "SIDPC", modules: [8, 4] },
    { id: "sgcd", nom: "SGCD", modules: [1] },
    { id: "cab", nom: "Cabinet" },
  ];
  const judged = (one: MethodeControle, pieces: Parameters<typeof dossier>[1]) => {
    const s = structure({ modules: [1, 4], yaml: { services }, dossiers: [dossier("1.1", pieces)] });
    const ref = referentiel([module(1, [methods(one)]), module(4), module(8)]);
    return examineReferentiel(s, s.suivis[0] as never, ref, "2024-06-30").exigences[0];
  };
  const each = methode("1.1-a", { periode: { ...annuelle, par: "service-metier" } });
  const de = (service: string, date: string) => vue(date, { service });

  test("asks for a piece of each that bears a chosen one, and no other", () => {
    expect(judged(each, [de("dcl", "2024-01-10"), de("sidpc", "2024-02-10")])?.jugee).toMatchObject({
      etat: "documente",
      echeance: "2025-01-10",
      detailMethodes: [{ echeance: "2025-01-10", preuves: [0, 1] }],
    });
    const sans = judged(each, [de("dcl", "2024-01-10"), de("sgcd", "2024-02-10")]);
    expect(sans?.jugee).toMatchObject({
      etat: "a-revoir",
      preuves: [{ statut: "retenue" }, { statut: "a-qualifier" }],
    });
    expect(sans?.jugee.detailMethodes).toStrictEqual([{ id: "1.1-a", etat: "sans-reponse", preuves: [0] }]);
    expect(sans?.methodes[0]?.parties[0]?.jugee).not.toHaveProperty("echeance");
    expect(sans?.methodes[0]?.parties[0]?.groupes.map(({ service, limite }) => [service, limite])).toEqual([
      ["dcl", "2025-01-10"],
      ["sidpc", undefined],
    ]);
  });
  test("each keeps its pieces, several of them", () => {
    const pieces = [
      de("dcl", "2023-01-10"),
      de("dcl", "2024-01-10"),
      de("sidpc", "2024-02-10"),
      de("dcl", "2024-01-10"),
    ];
    const found = judged(each, pieces);
    expect(found?.jugee.detailMethodes[0]?.preuves).toEqual([1, 2, 3]);
    expect(found?.methodes[0]?.parties[0]?.jugee.preuves).toEqual([1, 2, 3]);
  });
  test("one piece is enough where the period does not ask for each", () => {
    expect(judged(methode("1.1-a", { periode: annuelle }), [vue("2024-01-10")])?.jugee.etat).toBe(
      "documente",
    );
  });
});

describe("how long the figure of an indicator stands", () => {
  const figure = (periode: string) => (date: string) => {
    const close = { du: "2024-01-01", au: "2024-03-31", valeur: 9, numerateur: null, denominateur: null };
    const liaison = { definition: { unite: "nombre", periode } };
    const indicateur = { couvertJusquAu: "2024-03-31", close, liaison } as never;
    const yaml = { indicateur: "taux", nature: "affichage", date: "2024-03-31" };
    return examine(methods(methode("1.1-a")), [dossier("1.1", [piece(yaml, { indicateur })])], {}, date).jugee
      .etat;
  };
  test.each([
    ["mois", "2024-05-31", "2024-06-01"],
    ["trimestre", "2024-07-31", "2024-08-01"],
    ["semestre", "2025-01-31", "2025-02-01"],
    ["annee", "2027-03-31", "2027-04-01"],
  ])("of each %s: until %s", (periode, dernier, apres) => {
    const at = figure(periode);
    expect([at(dernier), at(apres)]).toEqual(["documente", "perime"]);
  });
});
