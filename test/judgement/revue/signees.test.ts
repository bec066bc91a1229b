import { describe, expect, test } from "vitest";
import { exigencesOf } from "../../../src/domain/referentiel.ts";
import type { LigneDeVerrou } from "../../../src/domain/verrou.ts";
import { examineRevue } from "../../../src/judgement/revue/revue.ts";
import { sealed, sealOf } from "../../../src/judgement/revue/sceau.ts";
import { followerOf, signeesOf } from "../../../src/judgement/revue/signees.ts";
import { fingerprintOfExigence } from "../../../src/judgement/revue/texte.ts";
import { compareTexts } from "../../../src/judgement/revue/texte-compare.ts";
import { engagement, methode, module, referentiel, sousEngagement } from "../../support/referentiel.ts";

const suivi = (reference: string) => ({ referentiel: reference });

test.each([
  ["one followed", "a@1", ["a@1", "b@1"], "a@1"],
  ["one followed beside another version of it", "a@1", ["a@2", "a@1"], "a@1"],
  ["another version of one followed", "a@1", ["b@1", "a@2"], "a@2"],
  ["another version of two followed", "a@1", ["a@2", "a@3"], undefined],
  ["one that is not followed", "c@1", ["a@1", "b@1"], undefined],
])("a line of %s", (_name, referentiel, suivis, attendu) => {
  expect(followerOf(referentiel, suivis.map(suivi))).toBe(attendu);
});

describe("the lines of an exigence", () => {
  const ligne = (reference: string, plus: Partial<LigneDeVerrou>): LigneDeVerrou => ({
    exigence: "1.1",
    referentiel: reference,
    ...plus,
  });
  const [old, now] = [ligne("a@1", { par: "SG" }), ligne("a@2", { par: "SGA" })];
  const of = (...lignes: LigneDeVerrou[]) =>
    signeesOf({ lignes }, suivi("a@2"), [suivi("a@2"), suivi("b@1")]);
  test("are those of its version, wherever they stand, else of another version", () => {
    expect(of(old, now).get("1.1")?.signatures).toEqual([now]);
    expect(of(now, old).get("1.1")?.signatures).toEqual([now]);
    expect(of(old).get("1.1")?.signatures).toEqual([old]);
    expect(of(ligne("b@1", { par: "SG" })).size).toBe(0);
    expect(signeesOf(undefined, suivi("a@2"), []).size).toBe(0);
  });
  test("are told apart by what they say, one that is there twice counts once", () => {
    const fichier = ligne("a@2", { fichier: "x", sha256: "X" });
    const again = { sha256: "X", fichier: "x", referentiel: "a@2", exigence: "1.1" };
    const dit = ligne("a@2", { dit: "Promesse" });
    const lien = ligne("a@2", { lien: "y" });
    const [indicateur, vue, place] = [
      ligne("a@2", { indicateur: "i" }),
      ligne("a@2", { observation: "o" }),
      ligne("a@2", { surPlace: "s" }),
    ];
    expect(of(now, dit, fichier, lien, again, indicateur, vue, place).get("1.1")).toEqual({
      signatures: [now],
      textes: [dit],
      pieces: [again, lien, indicateur, vue, place],
    });
  });
  test("bear a seal on the one that signs, whatever their order", () => {
    const fichier = ligne("a@2", { fichier: "x" });
    const sceau = sealOf([now, fichier]);
    expect(sealed([fichier, now])).toStrictEqual([fichier, { ...now, sceau }]);
    expect(sealOf([{ ...fichier }, { ...now, sceau: "autre" }, now])).toBe(sceau);
    expect(sealOf([now])).not.toBe(sceau);
  });
});

describe("a signature on the day judged by", () => {
  const ESSAI = referentiel();
  const [exigence] = exigencesOf(ESSAI);
  if (!exigence) throw new Error("no exigence");
  const base = {
    exigence: "1.1",
    referentiel: "essai@1",
    edition: 1,
    texte: fingerprintOfExigence(exigence),
  };
  const hachage = { octets: () => ({ sha256: "0" }), lignes: () => null };
  const signature = (plus: Partial<LigneDeVerrou> = {}): LigneDeVerrou => ({
    ...base,
    par: "SG",
    le: "2024-06-30",
    ...plus,
  });
  const of = (lignes: LigneDeVerrou[], evaluation?: "conforme", avec: typeof hachage | undefined = hachage) =>
    examineRevue(
      { signatures: lignes.some(({ sceau }) => sceau) ? lignes : sealed(lignes), textes: [], pieces: [] },
      { exigence, referentiel: ESSAI, evaluation, pieces: [] },
      "2024-06-30",
      avec,
    );
  const said = (lignes: LigneDeVerrou[], evaluation?: "conforme") => of(lignes, evaluation).ecarts;

  test("stands from its day on", () => {
    expect(of([signature()])).toStrictEqual({
      revue: "a-jour",
      signature: sealed([signature()])[0],
      aVenir: false,
      ecarts: [],
    });
    expect(of([signature({ le: "2024-07-01" })])).toStrictEqual({
      revue: "jamais",
      signature: sealed([signature({ le: "2024-07-01" })])[0],
      aVenir: true,
      ecarts: [],
    });
  });
  test.each([
    ["2024-01-01", "2024-07-01"],
    ["2024-07-01", "2024-01-01"],
  ])("of two, the latest is meant: %s and %s", (un, deux) => {
    expect(of([signature({ le: un }), signature({ le: deux })])).toMatchObject({
      signature: { le: "2024-07-01" },
      aVenir: true,
    });
  });
  test("one without a day is the earliest", () => {
    const { le: _, ...sans } = signature();
    for (const lignes of [
      [sans, signature()],
      [signature(), sans],
    ])
      expect(of(lignes).signature).toMatchObject({ le: "2024-06-30" });
    expect(of([sans])).toMatchObject({ revue: "a-jour", aVenir: false });
  });
  test("asks for another look where its line is gone", () => {
    const actuelle = { exigence, referentiel: ESSAI, evaluation: undefined, pieces: [] };
    const sans = { signatures: [], textes: [], pieces: [] };
    expect(examineRevue(sans, actuelle, "2024-06-30", hachage)).toStrictEqual({
      revue: "a-revoir",
      signature: null,
      aVenir: false,
      ecarts: [{ genre: "verrou", quoi: "la ligne de la signature n’est plus là" }],
    });
  });
  test("says nothing where there is none, or where no file can be read", () => {
    const jamais = { revue: "jamais", signature: null, aVenir: false, ecarts: [] };
    const actuelle = { exigence, referentiel: ESSAI, evaluation: undefined, pieces: [] };
    expect(examineRevue(undefined, actuelle, "2024-06-30", hachage)).toStrictEqual(jamais);
    const signees = { signatures: [signature()], textes: [], pieces: [] };
    expect(examineRevue(signees, actuelle, "2024-06-30", undefined)).toStrictEqual(jamais);
  });
  test("that was carried over from another référentiel says from where, and asks for another look", () => {
    const venue = signature({ venuDe: "ancien@1 4.2" });
    expect(of([venue])).toMatchObject({ revue: "a-revoir" });
    expect(said([venue])).toStrictEqual([
      { genre: "migration", quoi: "la signature", de: "ancien@1 4.2", vers: "essai@1" },
    ]);
  });
  test("an evaluation that comes, goes or changes", () => {
    const genre = { genre: "evaluation", quoi: "l’évaluation" };
    expect(said([signature()], "conforme")).toStrictEqual([{ ...genre, vers: "conforme" }]);
    expect(said([signature({ evaluation: "partiel" })])).toStrictEqual([{ ...genre, de: "partiel" }]);
    expect(said([signature({ evaluation: "partiel" })], "conforme")).toStrictEqual([
      { ...genre, de: "partiel", vers: "conforme" },
    ]);
    expect(said([signature({ evaluation: "conforme" })], "conforme")).toStrictEqual([]);
  });
  test("does not count where it is not sealed by its own lines", () => {
    expect(said([signature({ sceau: "autre" })])).toStrictEqual([
      { genre: "verrou", quoi: "ses lignes de quali.lock ne sont pas celles qui ont été signées" },
    ]);
    expect(said([signature(), signature({ par: "SGA" })])).toStrictEqual([
      { genre: "verrou", quoi: "elle est signée deux fois, sans que quali sache laquelle vaut" },
    ]);
  });
});

describe("what was read of an exigence", () => {
  const [exigence] = exigencesOf(
    referentiel([
      module(1, [
        engagement(1, [sousEngagement("1.1", [methode("1.1-a"), methode("1.1-b"), methode("1.1-c")])]),
      ]),
    ]),
  );
  if (!exigence) throw new Error("no exigence");
  const dit = (texte: string, methode?: string): LigneDeVerrou => ({
    exigence: "1.1",
    referentiel: "essai@1",
    dit: texte,
    ...(methode !== undefined && { methode }),
  });
  const METHODES = ["a", "b", "c"].map((id) => dit(`Contrôle 1.1-${id}`, `1.1-${id}`));
  const of = (...textes: LigneDeVerrou[]) =>
    compareTexts(textes, exigence).map(({ genre, quoi }) => `${genre} ${quoi}`);
  const PROMESSE = dit("Promesse 1.1");
  test.each<[string, LigneDeVerrou[], string[]]>([
    ["as it is, in any order", [...METHODES.toReversed(), PROMESSE], []],
    ["without the official text", METHODES, ["texte le texte officiel"]],
    ["other words of the official text", [...METHODES, dit("Autre chose")], ["texte le texte officiel"]],
    [
      "a method that is no longer there",
      [PROMESSE, ...METHODES, dit("Ancien contrôle", "1.1-z")],
      ["methode-retiree Ancien contrôle"],
    ],
    [
      "other words of one method, the last one",
      [PROMESSE, ...METHODES.slice(0, 2), dit("Autre", "1.1-c")],
      ["methode-modifiee 1.1-c"],
    ],
    [
      "other words of two methods",
      [PROMESSE, ...METHODES.slice(0, 1), dit("Autre", "1.1-c"), dit("Un autre", "1.1-b")],
      ["methode-modifiee 1.1-c", "methode-modifiee 1.1-b"],
    ],
    [
      "a method that went, and another that came",
      [PROMESSE, ...METHODES.slice(0, 2), dit("Ancien contrôle", "1.1-z")],
      ["methode-retiree Ancien contrôle", "methode-ajoutee Contrôle 1.1-c"],
    ],
    [
      "two methods fewer",
      [PROMESSE, ...METHODES.slice(0, 1)],
      ["methode-ajoutee Contrôle 1.1-b", "methode-ajoutee Contrôle 1.1-c"],
    ],
    [
      "a method under another number",
      [PROMESSE, ...METHODES.slice(0, 2), dit("Contrôle 1.1-c", "1.1-a")],
      [],
    ],
  ])("%s", (_name, textes, ecarts) => {
    expect(of(...textes)).toEqual(ecarts);
  });
});
