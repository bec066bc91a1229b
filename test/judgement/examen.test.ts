import { describe, expect, test } from "vitest";
import { examineReferentiel } from "../../src/judgement/examen.ts";
import { servicesSansPreuve } from "../../src/judgement/parties.ts";
import { engagement, methode, module, referentiel, sousEngagement } from "../support/referentiel.ts";
import { dossier, dossierSansFiche, piece, structure } from "../support/structure.ts";
import { affichage, judge } from "./examen.ts";

const annuelle = { mois: 12, mots: "une fois par an" };

describe("coverage", () => {
  test("nothing there: missing", () => {
    expect(judge([methode("1.1-a")], [])).toMatchObject({
      etat: "manquant",
      compte: "0/1",
      methodes: ["sans-reponse"],
    });
  });
  test("a piece whose nature answers, dated: documented, until three years later", () => {
    expect(judge([methode("1.1-a")], [dossier("1.1", [affichage("2024-01-10")])])).toMatchObject({
      etat: "documente",
      compte: "1/1",
      statuts: ["retenue"],
      echeance: undefined,
    });
  });
  test("the methods that a piece names outweigh its nature", () => {
    const methodes = [methode("1.1-a"), methode("1.1-b", { natures: ["photo"] })];
    const pieces = [affichage("2024-01-10", { methodes: ["1.1-b"] })];
    expect(judge(methodes, [dossier("1.1", pieces)]).methodes).toEqual(["sans-reponse", "repondue"]);
  });
  test.each([
    ["without nature", { fichier: "a.pdf", date: "2024-01-10" }, "a-qualifier", "a-revoir"],
    [
      "of a nature that answers nothing",
      { fichier: "a.pdf", nature: "photo", date: "2024-01-10" },
      "a-qualifier",
      "a-revoir",
    ],
    ["for unknown methods only", affichage("2024-01-10", { methodes: ["9.9-z"] }), "a-qualifier", "a-revoir"],
    ["without date", { fichier: "a.pdf", nature: "affichage" }, "sans-date", "a-revoir"],
    ["later than the day", affichage("2024-07-01"), "a-venir", "manquant"],
    [
      "an indicator",
      { indicateur: "taux", nature: "affichage", date: "2024-01-10" },
      "non-calculee",
      "manquant",
    ],
  ])("a piece %s counts for nothing", (_nom, yaml, statut, etat) => {
    expect(judge([methode("1.1-a")], [dossier("1.1", [yaml])])).toMatchObject({
      statuts: [statut],
      etat,
      compte: "0/1",
    });
  });
  test("a period that is still running counts; where its end is far off, nothing is due", () => {
    const courante = [affichage("2024-01-01", { du: "2024-01-01", au: "2099" })];
    expect(judge([methode("1.1-a", { periode: annuelle })], [dossier("1.1", courante)])).toMatchObject({
      statuts: ["retenue"],
      echeance: undefined,
    });
    const future = [affichage("2024-01-01", { au: "2099" })];
    expect(judge([methode("1.1-a")], [dossier("1.1", future)])).toMatchObject({ statuts: ["a-venir"] });
  });
  test("a declared file that is not there counts for nothing", () => {
    const absent = piece(affichage("2024-01-10"), {
      fichier: { chemin: "a.pdf", statut: "absent", taille: 0 },
    });
    expect(judge([methode("1.1-a")], [dossier("1.1", [absent])])).toMatchObject({
      etat: "manquant",
      statuts: ["absente"],
    });
  });
  test("files of a folder without fiche are to be qualified, unless a fiche declares them", () => {
    const dossiers = [dossierSansFiche("1.1", ["2024-01-02 Photo.png", "note.txt"])];
    expect(judge([methode("1.1-a")], dossiers)).toMatchObject({
      etat: "a-revoir",
      statuts: ["a-qualifier", "a-qualifier"],
    });
    expect(judge([methode("1.1-a")], [dossierSansFiche("1.1", ["2034-01-02 Photo.png"])])).toMatchObject({
      etat: "manquant",
      statuts: ["a-venir"],
    });
    const reste = { fichiersDeclares: new Set(["preuves/1.1/2024-01-02 Photo.png", "preuves/1.1/note.txt"]) };
    expect(judge([methode("1.1-a")], dossiers, "2024-06-30", { reste })).toMatchObject({
      etat: "manquant",
      statuts: [],
    });
  });
});

describe("time", () => {
  const yearly = [methode("1.1-a", { periode: annuelle })];
  test.each([
    ["2024-06-30", "documente"],
    ["2024-07-01", "perime"],
  ])("a yearly piece of 30 June 2023 judged on %s: %s (its last day included)", (date, etat) => {
    expect(judge(yearly, [dossier("1.1", [affichage("2023-06-30")])], date)).toMatchObject({ etat });
  });
  test("`expire` can only bring the last day forward", () => {
    const of = (expire: string) =>
      judge(yearly, [dossier("1.1", [affichage("2024-01-10", { expire })])]).echeance;
    expect(of("2024-08-01")).toBe("2024-08-01");
    expect(of("2030-01-01")).toBe("2025-01-10");
  });
  test("the last day of the period covered is the date retained", () => {
    const pieces = [affichage("2020-01-01", { du: "2023-01", au: "2024-02" })];
    expect(judge(yearly, [dossier("1.1", pieces)]).echeance).toBe("2025-02-28");
  });
  test("the newest piece counts, older ones are history; the order of pieces changes nothing", () => {
    const pieces = [affichage("2022-01-01"), affichage("2024-01-01"), affichage("2023-01-01")];
    expect(judge(yearly, [dossier("1.1", pieces)])).toMatchObject({
      etat: "documente",
      statuts: ["ancienne", "retenue", "ancienne"],
    });
    expect(judge(yearly, [dossier("1.1", pieces.reverse())]).echeance).toBe("2025-01-01");
  });
  test("of what is renewed the newest piece counts even when it lapses before an older one", () => {
    const methodes = [methode("1.1-a", { periode: annuelle })];
    const ancienne = affichage("2023-07-01");
    const recente = affichage("2024-01-01", { expire: "2024-03-01" });
    const lapsed = { etat: "perime", statuts: ["ancienne", "perimee"], methodes: ["perimee"] };
    expect(judge(methodes, [dossier("1.1", [ancienne, recente])])).toMatchObject(lapsed);
    const doublee = affichage("2024-01-01", { expire: "2024-09-01" });
    expect(judge(methodes, [dossier("1.1", [ancienne, recente, doublee])])).toMatchObject({
      etat: "documente",
      echeance: "2024-09-01",
      statuts: ["ancienne", "perimee", "retenue"],
    });
    expect(judge([methode("1.1-a")], [dossier("1.1", [ancienne, recente])])).toMatchObject({
      etat: "documente",
      statuts: ["retenue", "perimee"],
    });
  });
  test("a piece that serves two methods stands until the first of them is without it", () => {
    const methodes = [methode("1.1-a", { periode: annuelle }), methode("1.1-b")];
    expect(judge(methodes, [dossier("1.1", [affichage("2024-01-01")])])).toMatchObject({
      statuts: ["retenue"],
      echeances: ["2025-01-01"],
    });
    expect(judge(methodes, [dossier("1.1", [affichage("2023-01-01")])]).echeances).toEqual([undefined]);
    const [annee, semestre] = [
      methode("1.1-a", { periode: annuelle }),
      methode("1.1-b", { periode: { mois: 6, mots: "par semestre" } }),
    ];
    for (const deux of [
      [annee, semestre],
      [semestre, annee],
    ]) {
      expect(judge(deux, [dossier("1.1", [affichage("2024-01-01")])]).echeances).toEqual(["2024-07-01"]);
    }
  });
  test("one lapsed method makes the exigence lapsed; its next last day is of those still answered", () => {
    const methodes = [methode("1.1-a", { periode: annuelle }), methode("1.1-b")];
    expect(judge(methodes, [dossier("1.1", [affichage("2023-01-01")])])).toMatchObject({
      etat: "perime",
      compte: "1/2",
      methodes: ["perimee", "repondue"],
      statuts: ["retenue"],
      echeance: undefined,
    });
  });
  test("the months after which evidence goes stale can be set", () => {
    const options = { yaml: { parametres: { peremptionMois: 6 } } };
    expect(
      judge([methode("1.1-a")], [dossier("1.1", [affichage("2023-12-01")])], "2024-06-30", options).etat,
    ).toBe("perime");
  });
});

describe("where dates come from", () => {
  test.each([
    [
      { lien: "https://example.fr", nature: "affichage", consulteLe: "2024-03-12" },
      "2024-03-12",
      "consultation",
    ],
    [{ surPlace: "Armoire", nature: "affichage", consulteLe: "2024-03-12" }, "2024-03-12", "consultation"],
    [{ fichier: "x/2024-03-12 Photo.png", nature: "affichage" }, "2024-03-12", "prefixe"],
    [{ fichier: "a.pdf", nature: "affichage", date: "2024-03" }, "2024-03-01", "date"],
    [{ fichier: "a.pdf", nature: "affichage", au: "2024-03" }, "2024-03-31", "periode"],
    [{ fichier: "a.pdf", nature: "affichage", consulteLe: "2024-03-12" }, undefined, undefined],
    [{ observation: "2024-03-12 visite", nature: "affichage" }, undefined, undefined],
    [{ fichier: "2024-02-31 Photo.png", nature: "affichage" }, undefined, undefined],
  ])("%j: %s by %s", (yaml, date, origineDate) => {
    const s = structure({ dossiers: [dossier("1.1", [yaml])] });
    const examen = examineReferentiel(s, s.suivis[0] as never, referentiel(), "2024-06-30");
    const [preuve] = examen.exigences[0]?.jugee.preuves ?? [];
    expect({ date: preuve?.date, origineDate: preuve?.origineDate }).toEqual({ date, origineDate });
  });
});

describe("each métier service", () => {
  const parService = [methode("1.1-a", { periode: { ...annuelle, par: "service-metier" } })];
  const services = [
    { id: "dcl", nom: "DCL", modules: [4] },
    { id: "sidpc", nom: "SIDPC", modules: [8] },
    { id: "sgcd", nom: "SGCD", modules: [1] },
  ];
  function judgeServices(pieces: object[]) {
    const ref = referentiel([
      module(1, [engagement(1, [sousEngagement("1.1", parService)])]),
      module(4),
      module(8),
    ]);
    const s = structure({ yaml: { services }, dossiers: [dossier("1.1", pieces)] });
    const [exigence] = examineReferentiel(s, s.suivis[0] as never, ref, "2024-06-30").exigences;
    return {
      etat: exigence?.jugee.etat,
      manquent: exigence?.methodes[0]?.parties.flatMap(servicesSansPreuve),
    };
  }
  test("answered when each has its own", () => {
    const dcl = affichage("2024-01-01", { service: "dcl" });
    const sidpc = affichage("2024-02-01", { service: "sidpc" });
    expect(judgeServices([dcl, sidpc])).toEqual({ etat: "documente", manquent: [] });
    expect(judgeServices([dcl])).toEqual({ etat: "manquant", manquent: ["sidpc"] });
    expect(judgeServices([dcl, { ...sidpc, date: "2022-01-01" }])).toEqual({ etat: "perime", manquent: [] });
    expect(judgeServices([affichage("2024-01-01")])).toEqual({
      etat: "a-revoir",
      manquent: ["dcl", "sidpc"],
    });
  });
  test("any piece answers where no service is declared", () => {
    expect(judge(parService, [dossier("1.1", [affichage("2024-01-01")])]).etat).toBe("documente");
  });
});
