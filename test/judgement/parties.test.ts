import { describe, expect, test } from "vitest";
import { DiskDepot } from "../../src/depot/disk.ts";
import type { PieceYaml, StructureYaml } from "../../src/domain/structure.ts";
import { examineReferentiel } from "../../src/judgement/examen.ts";
import { compileReferentiel } from "../../src/load/referentiel/compile.ts";
import { dossier, structure } from "../support/structure.ts";

const { referentiel } = compileReferentiel(new DiskDepot("referentiel/quali-ate/2024-02-01"), "");
if (!referentiel) throw new Error("quali-ate does not compile");
const quali = referentiel;

/** One exigence with these pieces, in a few words. */
function judge(id: string, pieces: PieceYaml[], date = "2024-06-30", yaml: Partial<StructureYaml> = {}) {
  const s = structure({ dossiers: [dossier(id, pieces)], yaml });
  const examen = examineReferentiel(s, s.suivis[0] as never, quali, date);
  const jugee = examen.exigences.find((one) => one.exigence.id === id)?.jugee;
  if (!jugee) throw new Error(id);
  const parties = jugee.detailMethodes.flatMap((methode) => methode.parties ?? [methode]);
  return {
    couverture: jugee.couverture,
    compte: `${jugee.methodes.repondues}/${jugee.methodes.total}`,
    sans: parties.filter(({ etat }) => etat === "sans-reponse").map((partie) => partie.id),
    perimees: parties.filter(({ etat }) => etat === "perimee").map((partie) => partie.id),
    statuts: jugee.preuves.map(({ statut }) => statut),
    echeance: jugee.echeance,
    preuves: jugee.preuves,
  };
}

const piece = (nature: string, date: string, plus: Partial<PieceYaml> = {}): PieceYaml => ({
  observation: `${nature} ${date}`,
  nature,
  date,
  ...plus,
});

describe("a piece answers the parts that its nature suits, or that it names", () => {
  test("an empty list names nothing: its nature decides, as without a list", () => {
    const registre = piece("registre", "2024-01-02", { methodes: [] });
    expect(judge("9.2", [registre])).toMatchObject({ compte: "1/1", statuts: ["retenue"] });
    const page = piece("site-internet", "2024-06-10", { methodes: [] });
    expect(judge("1.1", [page])).toMatchObject({
      statuts: ["retenue"],
      sans: ["1.1-a.1", "1.1-a.2", "1.1-a.3"],
    });
  });

  test("a method that it names gives it no more than its nature shows", () => {
    const organigramme = piece("organigramme", "2024-01-02", { methodes: ["18.2-a"] });
    expect(judge("18.2", [organigramme])).toMatchObject({
      couverture: "documente",
      compte: "1/3",
      sans: ["18.2-a.2", "18.2-a.3"],
    });
  });
  test("a part that it names is answered, whatever its nature: someone says so", () => {
    const photo = piece("photo", "2024-01-02", { methodes: ["18.2-a.2"] });
    expect(judge("18.2", [photo]).sans).toEqual(["18.2-a.1", "18.2-a.3"]);
  });
  test("one piece may suit several parts, and answers each", () => {
    expect(judge("13.3", [piece("compte-rendu", "2024-01-02")])).toMatchObject({
      compte: "2/3",
      sans: ["13.3-a"],
    });
  });
  test("where its nature does not tell two parts apart it answers neither, until it names one or both", () => {
    const compteRendu = piece("compte-rendu", "2024-03-20", { methodes: ["19.5-b"] });
    expect(judge("19.5", [compteRendu])).toMatchObject({ couverture: "a-qualifier", compte: "0/3" });
    expect(judge("19.5", [{ ...compteRendu, methodes: ["19.5-b.2"] }]).compte).toBe("1/3");
    expect(judge("19.5", [{ ...compteRendu, methodes: ["19.5-b.1", "19.5-b.2"] }]).compte).toBe("2/3");
  });
  test("the result says which parts, beside the methods", () => {
    const [lettre] = judge("18.2", [piece("lettre-mission", "2024-01-02")]).preuves;
    expect(lettre).toMatchObject({ methodes: ["18.2-a"], parties: ["18.2-a.1", "18.2-a.3"] });
    const [bilan] = judge("19.5", [piece("bilan", "2024-01-02")]).preuves;
    expect(bilan).not.toHaveProperty("parties");
  });
});

describe("history is what is renewed: same nature, part, service and site, and a newer one", () => {
  test("without a period every valid piece counts", () => {
    const pieces = [piece("affichage", "2024-04-29"), piece("affichage", "2022-04-29")];
    expect(judge("1.1", pieces).statuts).toEqual(["retenue", "retenue"]);
  });
  test("with one, the newest stands and the others are history", () => {
    const pieces = [
      piece("enquete-satisfaction", "2023-09-01"),
      piece("enquete-satisfaction", "2024-03-01"),
      piece("enquete-satisfaction", "2021-03-01"),
    ];
    expect(judge("22.1", pieces)).toMatchObject({
      statuts: ["ancienne", "retenue", "ancienne"],
      echeance: "2025-03-01",
    });
  });
  test("another nature, service or site counts beside it", () => {
    const [a, b] = [piece("enquete-satisfaction", "2024-03-01"), piece("bilan", "2023-09-01")];
    expect(judge("22.1", [a, b]).statuts).toEqual(["retenue", "retenue"]);
    const ailleurs = piece("enquete-satisfaction", "2023-09-01", { site: "Albertville" });
    expect(judge("22.1", [a, ailleurs]).statuts).toEqual(["retenue", "retenue"]);
    const service = piece("enquete-satisfaction", "2023-09-01", { service: "dcl" });
    expect(judge("22.1", [a, service]).statuts).toEqual(["retenue", "retenue"]);
  });
  test("another part keeps its own", () => {
    const copil = piece("compte-rendu", "2024-03-20", { methodes: ["19.5-b.1"] });
    const csa = piece("compte-rendu", "2024-05-23", { methodes: ["19.5-b.2"] });
    expect(judge("19.5", [copil, csa])).toMatchObject({
      statuts: ["retenue", "retenue"],
      echeance: "2025-03-20",
    });
  });
  test("the newest stands even where its fiche makes it expire first", () => {
    const pieces = [
      piece("enquete-satisfaction", "2024-01-01"),
      piece("enquete-satisfaction", "2024-02-01", { expire: "2024-03-01" }),
    ];
    expect(judge("22.1", pieces)).toMatchObject({ couverture: "perime", statuts: ["ancienne", "perimee"] });
  });
});

describe("36 months are ours", () => {
  test("no due date without a period, but the one that the fiche gives", () => {
    expect(judge("1.1", [piece("affichage", "2024-04-29")]).preuves[0]).not.toHaveProperty("echeance");
    expect(judge("1.1", [piece("affichage", "2024-04-29")]).echeance).toBeUndefined();
    expect(judge("1.1", [piece("affichage", "2024-04-29", { expire: "2024-12-31" })]).echeance).toBe(
      "2024-12-31",
    );
  });
  test("after them, old: the part is to be refreshed unless another piece answers it", () => {
    const old = piece("affichage", "2020-04-29");
    expect(judge("1.1", [old])).toMatchObject({ couverture: "perime", perimees: ["1.1-a.1", "1.1-b"] });
    expect(judge("1.1", [old, piece("affichage", "2024-04-29")])).toMatchObject({
      couverture: "documente",
      statuts: ["perimee", "retenue"],
    });
  });
});

describe("periods as institutions live them", () => {
  const taux = (du: string, au: string): PieceYaml => ({
    observation: "Taux",
    nature: "statistiques",
    du,
    au,
    methodes: ["8.1-c"],
  });
  const etat = (date: string, grace?: number) => {
    const yaml = grace === undefined ? {} : { parametres: { graceTrimestreMois: grace } };
    return judge("8.1", [taux("2024-07-01", "2024-09-30")], date, yaml).couverture;
  };
  test("a quarter stands until the next is over, plus a month that can be set", () => {
    expect(["2024-12-31", "2025-01-31", "2025-02-01"].map((jour) => etat(jour))).toEqual([
      "documente",
      "documente",
      "perime",
    ]);
    expect(["2024-12-31", "2025-01-01"].map((jour) => etat(jour, 0))).toEqual(["documente", "perime"]);
    expect(["2025-02-28", "2025-03-01"].map((jour) => etat(jour, 2))).toEqual(["documente", "perime"]);
  });
  test("a running period counts, has no date, and its end makes the due date", () => {
    const { couverture, echeance, preuves } = judge("9.2", [
      { observation: "Relevé", nature: "registre", du: "2024-01-01", au: "2024-12-31" },
    ]);
    expect({ couverture, echeance }).toEqual({ couverture: "documente", echeance: "2025-06-30" });
    expect(preuves[0]).toMatchObject({ enCours: true, statut: "retenue" });
    expect(preuves[0]).not.toHaveProperty("date");
  });
});
