import { describe, expect, test } from "vitest";
import { comite, found, seances, told } from "./ecrite.ts";

describe("document-sans-validation: the first thing that is wanting", () => {
  const sound = {
    type: "politique-qualite",
    valideLe: "2024-03-14",
    validePar: "copil",
    publication: ["Intranet"],
  };
  const of = (cles: object, comites?: object[]) =>
    told("document-sans-validation", { ...(comites && { comites }), documents: [{ ...sound, ...cles }] });
  const autre = comite({ id: "clu", genre: "usagers" });
  test.each<[string, object, object[] | undefined, RegExp | undefined]>([
    [
      "nothing, by a committee on the day of a sitting",
      {},
      [autre, comite(seances("2024-01-01", "2024-03-14"))],
      undefined,
    ],
    ["nothing, by someone", { validePar: "Préfet" }, [comite()], undefined],
    ["nothing, where no committee is written", {}, undefined, undefined],
    ["nothing, on the day judged by", { valideLe: "2024-06-30" }, undefined, undefined],
    [
      "a day to come",
      { valideLe: "2024-07-01" },
      undefined,
      /^avertissement .* est dit validé le 1er juillet 2024, après le 30 juin 2024\.$/,
    ],
    [
      "a day, before all else",
      { valideLe: undefined, validePar: undefined },
      undefined,
      /n’a pas de date de validation\.$/,
    ],
    ["who", { validePar: undefined }, undefined, /ne dit pas qui l’a validé\.$/],
    [
      "a sitting of that committee",
      {},
      [comite(seances("2024-03-15"))],
      /« copil », qui n’a pas de séance ce jour-là\.$/,
    ],
    ["a sitting, where it has none", {}, [comite()], /qui n’a pas de séance ce jour-là\.$/],
    ["a place", { publication: undefined }, undefined, /^info .* ne dit pas où il est publié\.$/],
    ["a place, among none", { publication: [] }, undefined, /^info .* ne dit pas où il est publié\.$/],
  ])("%s", (_title, cles, comites, attendu) => {
    const dits = of(cles, comites);
    if (attendu) expect(dits).toEqual([expect.stringMatching(attendu)]);
    else expect(dits).toEqual([]);
  });
  test("stands on the key that is wrong where it is written, on the document where it is not", () => {
    const column = (cles: object) =>
      found("document-sans-validation", { documents: [{ ...sound, ...cles }] })[0]?.colonne ?? 0;
    const ecrit = JSON.stringify({ version: 1, documents: [{ ...sound, publication: [] }] });
    expect(column({ publication: [] })).toBe(ecrit.indexOf("[]") + 1);
    expect(column({ publication: undefined })).toBe(ecrit.indexOf('"politique') + 1);
  });
});

test("a survey's results lie where it says; one that gives none is asked nothing", () => {
  const enquete = { titre: "Enquête", public: "usagers", resultats: "donnees/e.csv" };
  const of = (cles: object, fichiers = {}) =>
    told("enquete-sans-resultats", { enquetes: [{ ...enquete, ...cles }] }, fichiers);
  expect(of({})).toHaveLength(1);
  expect(of({}, { "donnees/e.csv": "Thème;Réponses\n" })).toEqual([]);
  expect(of({ resultats: undefined })).toEqual([]);
  expect(of({ resultats: "../e.csv" })).toEqual([]);
  expect(told("enquete-sans-resultats", {})).toEqual([]);
  const deux = found("enquete-sans-resultats", {
    enquetes: [
      { ...enquete, site: "A" },
      { ...enquete, site: "B" },
    ],
  });
  expect(new Set(deux.map(({ empreinte }) => empreinte)).size).toBe(2);
});

test("a period begins before it ends, or on the same day", () => {
  const of = (du: string | undefined, au: string | undefined) =>
    told("periode-inversee", {
      calendrier: [{ nom: "Phase", du, au }],
      enquetes: [{ titre: "E", public: "usagers", du, au }],
    });
  expect(of("2024-02-02", "2024-02-01")).toEqual([
    "erreur Cette période va du 2 février 2024 au 1er février 2024.",
    "erreur Cette période va du 2 février 2024 au 1er février 2024.",
  ]);
  for (const [du, au] of [
    ["2024-02-02", "2024-02-02"],
    ["2024-02-02", undefined],
    [undefined, "2024-02-01"],
  ] as const)
    expect(of(du, au)).toEqual([]);
  expect(told("periode-inversee", {})).toEqual([]);
});

describe("document-nominatif", () => {
  const nom = "Jeanne Martin";
  test("names are looked for in roles, at any depth, and nowhere else", () => {
    const of = (gouvernance: object) => told("document-nominatif", gouvernance);
    const dit = (cle: string) => [`avertissement « ${cle} » semble donner le nom d’une personne.`];
    expect(of({ garant: nom })).toEqual(dit("garant"));
    expect(of({ comites: [comite({ composition: [{ nom: "M", membres: ["Directeurs", nom] }] })] })).toEqual(
      dit("membres"),
    );
    expect(of({ perimetre: nom, comites: [comite({ rythmeMois: 12, presidence: "Préfet" })] })).toEqual([]);
    expect(of({ garant: null })).toEqual([]);
  });
  test("each sentence of a text that gives one is told, on its line, by itself", () => {
    const texte = `# Enjeux\n\nLe service de M. Martin accueille.\n\nCe texte ne nomme personne.\n\nEnsuite Mme Martin signe.\n`;
    const all = found("document-nominatif", {}, { "textes/enjeux.md": texte });
    expect(all.map(({ ligne }) => ligne)).toEqual([3, 7]);
    expect(new Set(all.map(({ empreinte }) => empreinte)).size).toBe(2);
  });
});
