import { describe, expect, test } from "vitest";
import { examineReferentiel } from "../../src/judgement/examen.ts";
import { examenDesigne } from "../../src/judgement/exclusion.ts";
import {
  condition,
  engagement,
  methode,
  module,
  referentiel,
  sousEngagement,
} from "../support/referentiel.ts";
import { dossier, dossierSansFiche, piece, structure } from "../support/structure.ts";
import { affichage, judge } from "./examen.ts";

describe("what is not judged by evidence", () => {
  test("an exclusion in force keeps the exigence in the count, and lapses", () => {
    const exclusions = [{ exigence: "1.1", motif: "Travaux", responsable: "SG", expire: "2024-06-30" }];
    expect(judge([methode("1.1-a")], [], "2024-06-30", { yaml: { exclusions } }).etat).toBe("exclu");
    expect(judge([methode("1.1-a")], [], "2024-07-01", { yaml: { exclusions } }).etat).toBe("manquant");
    const sansMotif = [{ exigence: "1.1", responsable: "SG", expire: "2024-12-31" }];
    expect(judge([methode("1.1-a")], [], "2024-06-30", { yaml: { exclusions: sansMotif } }).etat).toBe(
      "manquant",
    );
  });
  test("a gap is known by the exigence or by one of its methods", () => {
    const gap = (ou: string) => {
      const ref = referentiel(undefined, { lacunes: [{ ou, motif: "La notice n’est pas là." }] });
      const s = structure({});
      return examineReferentiel(s, s.suivis[0] as never, ref, "2024-06-30").exigences[0]?.jugee.lacune;
    };
    expect([gap("1.1"), gap("1.1-a"), gap("1.1-z"), gap("9.9")]).toEqual([true, true, undefined, undefined]);
  });
  test("the synthesis counts each exigence once", () => {
    const ref = referentiel(
      [
        module(1, [
          engagement(1, [
            sousEngagement("1.1"),
            sousEngagement("1.2", [methode("1.2-a", { controle: "central" })]),
            sousEngagement("1.3", undefined, condition("svi")),
            sousEngagement("1.4"),
          ]),
        ]),
        module(2),
      ],
      { lacunes: [{ ou: "1.1", motif: "notice" }] },
    );
    const s = structure({
      modules: [1],
      yaml: { faits: { svi: false } },
      dossiers: [dossier("1.1", [affichage("2024-01-01")])],
    });
    const { jugement } = examineReferentiel(s, s.suivis[0] as never, ref, "2024-06-30");
    expect(jugement.synthese).toEqual({
      exigences: 4,
      controlees: 2,
      documentees: 1,
      perimees: 0,
      manquantes: 1,
      aRevoir: 0,
      exclues: 0,
      nonApplicables: 1,
      centrales: 1,
      lacunes: 1,
    });
    expect(jugement.modules).toEqual([1]);
  });
});

test("an engagement without sous-engagements is documented by a piece with a nature and a date", () => {
  const ref = referentiel([module(1, [engagement(24, [])])]);
  const of = (yaml: object, date = "2024-06-30") => {
    const s = structure({ dossiers: [dossier("24", [yaml])] });
    return examineReferentiel(s, s.suivis[0] as never, ref, date).exigences[0]?.jugee;
  };
  expect(of(affichage("2024-01-01"))).toMatchObject({ id: "24", etat: "documente" });
  expect(of(affichage("2024-01-01"), "2027-01-02")).toMatchObject({ etat: "perime" });
  expect(of({ fichier: "a.pdf", date: "2024-01-01" })).toMatchObject({ etat: "a-revoir" });
});

test.each([
  ["its own", "1.1", true],
  ["that of one of its methods", "1.1-b", true],
  ["that of another", "1.2", false],
])("a gap of the source: %s", (_name, ou, attendu) => {
  const methodes = [methode("1.1-a"), methode("1.1-b")];
  const ref = referentiel([module(1, [engagement(1, [sousEngagement("1.1", methodes)])])], {
    lacunes: [{ ou, motif: "notice" }],
  });
  const s = structure();
  expect(
    examineReferentiel(s, s.suivis[0] as never, ref, "2024-06-30").exigences[0]?.jugee.lacune ?? false,
  ).toBe(attendu);
});

test("an engagement whose sous-engagements are in a gap is in it, one that has none is not", () => {
  const ref = referentiel([module(1, [engagement(24, []), engagement(25, [])])], {
    lacunes: [{ ou: "module-1", couvre: ["24.*"], motif: "Aucune source ne les donne." }],
  });
  const s = structure();
  const { exigences } = examineReferentiel(s, s.suivis[0] as never, ref, "2024-06-30");
  expect(exigences.map(({ jugee }) => jugee.lacune ?? false)).toEqual([true, false]);
});

describe("an evaluation", () => {
  const evaluee = (evalueLe: string) => {
    const s = structure({ dossiers: [dossier("1.1", [], { evaluation: "conforme", evalueLe })] });
    return examineReferentiel(s, s.suivis[0] as never, referentiel(), "2024-06-30").exigences[0]?.jugee;
  };
  test("speaks from its day on", () => {
    expect(evaluee("2024-06-30")).toMatchObject({ evaluation: "conforme", evalueLe: "2024-06-30" });
    expect(evaluee("2024-07-01")).not.toHaveProperty("evaluation");
    expect(evaluee("2024-07-01")).not.toHaveProperty("evalueLe");
  });
});

describe("an empty file", () => {
  const vide = { chemin: "preuves/1.1/a.pdf", statut: "present", taille: 0 } as const;
  test("counts for nothing, declared or not", () => {
    const declaree = piece(affichage("2024-01-10"), { fichier: vide });
    expect(judge([methode("1.1-a")], [dossier("1.1", [declaree])])).toMatchObject({
      etat: "manquant",
      compte: "0/1",
      statuts: ["vide"],
    });
    const trouvee = dossierSansFiche("1.1", ["2024-01-10 a.pdf"]);
    const fichiers = trouvee.fichiers.map((fichier) => ({ ...fichier, taille: 0 }));
    expect(judge([methode("1.1-a")], [{ ...trouvee, fichiers }])).toMatchObject({
      etat: "manquant",
      statuts: ["vide"],
    });
  });
});

describe("what the result says of a référentiel", () => {
  const of = (ref: ReturnType<typeof referentiel>, date: string, suivi = {}) => {
    const s = structure({ suivis: [{ modules: [1], ...suivi }] });
    const examen = examineReferentiel(s, s.suivis[0] as never, ref, date);
    const { selection, synthese, exigences, ...said } = examen.jugement;
    return { said, parId: [...examen.parId.keys()] };
  };
  const modules = [module(1), module(2)];
  const said = {
    referentiel: "essai@1",
    nom: "essai",
    principal: true,
    modules: [1],
    texte: { edition: 1, empreinte: "0".repeat(64) },
  };
  test("its edition, and every exigence that it has, chosen or not", () => {
    expect(of(referentiel(modules), "2024-06-30")).toStrictEqual({ said, parId: ["1.1", "2.1"] });
  });
  test("its alias, the edition of its reading, what is followed in part", () => {
    const lecture = { edition: 2, empreinte: "1".repeat(64) };
    const limites = [{ module: 1, motif: "Accueil seul" }, { module: 2 }] as never;
    const found = of(referentiel(modules, { lecture }), "2024-06-30", { alias: "sp", limites });
    expect(found.said).toStrictEqual({
      ...said,
      alias: "sp",
      nom: "sp",
      lecture,
      limites: [{ module: 1, motif: "Accueil seul" }],
    });
    expect(of(referentiel(modules), "2024-06-30", { limites: [{ module: 2 }] as never }).said).toStrictEqual(
      said,
    );
  });
  test("the day from which it is asked for, until that day", () => {
    const ref = referentiel(modules, { exigible: { le: "2024-07-01", mots: "…" } as never });
    expect(of(ref, "2024-06-30").said).toStrictEqual({ ...said, exigibleLe: "2024-07-01" });
    expect(of(ref, "2024-07-01").said).toStrictEqual(said);
  });
});

test("a name means the examen of a référentiel that is followed", () => {
  const s = structure({ suivis: [{}, { referentiel: "second@1", alias: "sp" }] });
  const examens = s.suivis.map((suivi) => examineReferentiel(s, suivi, referentiel(), "2024-06-30"));
  const found = [undefined, "sp", "second@1", "autre"].map((nom) => examenDesigne(nom, examens));
  expect(found).toEqual([examens[0], examens[1], examens[1], undefined]);
});

test("each référentiel is judged on its own folders", () => {
  const s = structure({
    suivis: [{}, { referentiel: "second@1", alias: "sp" }],
    dossiers: [dossier("1.1", [affichage("2024-01-01")], {}, { referentiel: "second@1" })],
  });
  const etats = s.suivis.map(
    (suivi) => examineReferentiel(s, suivi, referentiel(), "2024-06-30").exigences[0]?.jugee.etat,
  );
  expect(etats).toEqual(["manquant", "documente"]);
});
