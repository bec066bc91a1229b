import { describe, expect, test } from "vitest";
import {
  adviceOf,
  expectMended,
  findingsOf,
  findingsOfPiece,
  findingsOfQuali,
} from "../../support/forme-lue.ts";

const PAR_LIGNE = "Écrivez un élément par ligne, chacun précédé d’un tiret, ou [a, b].";

describe("a list of whole numbers", () => {
  test.each([
    ["1-2", "Écrivez une liste : « modules: [1, 2] »."],
    ["2..3", "Écrivez une liste : « modules: [2, 3] »."],
    ["9...11", "Écrivez une liste : « modules: [9, 10, 11] »."],
    ["10 à 12", "Écrivez une liste : « modules: [10, 11, 12] »."],
    [
      "1–20",
      `Écrivez une liste : « modules: [${Array.from({ length: 20 }, (_, rang) => rang + 1).join(", ")}] ».`,
    ],
    ['" 3, 12 "', "Écrivez une liste : « modules: [3, 12] »."],
    ["1;  2;3", "Écrivez une liste : « modules: [1, 2, 3] »."],
    ["1–21", PAR_LIGNE],
    ["4-4", PAR_LIGNE],
    ["m1-4", PAR_LIGNE],
    ["1-4b", PAR_LIGNE],
    ["1, deux", PAR_LIGNE],
    ['["12; 3"]', "Séparez les éléments par des virgules : « [12, 3] »."],
    ['["1-4"]', "Écrivez un nombre entier, sans guillemets."],
    ['["3"]', "Écrivez un nombre entier, sans guillemets."],
    ["[12 mois]", "Écrivez un nombre entier, sans guillemets."],
    ["[module numéro 4]", "Écrivez un nombre entier, sans guillemets."],
    ["[m4, m5b]", "Écrivez « 4 », sans guillemets."],
  ])("« %s »: %s", (valeur, aide) => {
    expect(adviceOf(findingsOfQuali(`modules: ${valeur}`))[0]).toBe(aide);
  });
});

describe("a list of words", () => {
  test.each([
    ["15.3-a", "[15.3-a]"],
    ["15.3-a, 15.3-b", "[15.3-a, 15.3-b]"],
    ["15.3-a ;15.3-b", "[15.3-a, 15.3-b]"],
    ["15.3-a,  15.3-b", "[15.3-a, 15.3-b]"],
    ["1-4", "[1-4]"],
    ["15.10", '["15.10"]'],
    ["15, 15.30", '["15", "15.30"]'],
    ["true", '["true"]'],
    ["Null, a, 1.2b, v1.2", '["Null", a, 1.2b, v1.2]'],
  ])("« %s » is one once written %s", (valeur, liste) => {
    expectMended(
      findingsOfPiece,
      `{ fichier: a, methodes: !x }`.replace("!x", /[,;]/.test(valeur) ? `"${valeur}"` : valeur),
      `3:29 type-incorrect « methodes » doit être une liste ; ici : « ${valeur} ». | Écrivez une liste : « methodes: ${liste} ».`,
      `{ fichier: a, methodes: ${liste} }`,
    );
  });
  test.each(["a b", "é", "a, b c"])("« %s » is none that could be written in one line", (valeur) => {
    expect(adviceOf(findingsOfPiece(`{ fichier: a, methodes: "${valeur}" }`))).toEqual([PAR_LIGNE]);
  });
  test("what may be a text or a list of texts is advised as a list, in quotes where it is a number", () => {
    expectMended(
      findingsOfQuali,
      "indicateurs: [{ definition: i, source: r.csv, filtre: { Site: 12 } }]",
      '4:63 type-incorrect « Site » doit être un texte ou une liste ; ici : « 12 ». | Écrivez une liste : « Site: ["12"] ».',
      'indicateurs: [{ definition: i, source: r.csv, filtre: { Site: ["12"] } }]',
    );
  });
  test("a list of ids that another file could name", () => {
    expect(adviceOf(findingsOfQuali("services: [{ id: a, nom: A, anciensIds: b; c }]"))).toEqual([
      "Écrivez une liste : « anciensIds: [b, c] ».",
    ]);
  });
  test.each(["preuves: a", "preuves: 1; 2", 'preuves: "a, b"'])("%s: pieces are not words", (ligne) => {
    expect(adviceOf(findingsOf(`version: 1\n${ligne}\n`))).toEqual([PAR_LIGNE]);
  });
  test("an item of a list of pieces is none of numbers", () => {
    expect(adviceOf(findingsOfPiece("1; 2"))).toEqual([
      "Écrivez des lignes « clé: valeur » en retrait sous cette clé.",
    ]);
  });
});

describe("dashes that are not those of a list", () => {
  const TIRET =
    "Commencez chaque élément d’une liste par un tiret (« - ») tapé au clavier, suivi d’une espace.";
  test.each([
    ["-fichier: a.pdf", "Il manque un espace après le tiret de « -fichier ».", "Écrivez « - fichier »."],
    ["-un texte", "Il manque un espace après le tiret de « -un texte ».", "Écrivez « - un texte »."],
    ["– fichier: a.pdf", "Un tiret demi-cadratin (« – ») tient lieu de tiret (« - »).", TIRET],
    ["• un texte", "Une puce (« • ») tient lieu de tiret (« - »).", TIRET],
    ["–a – b", "« preuves » doit être une liste ; ici : « –a – b ».", PAR_LIGNE],
    ["a – b", "« preuves » doit être une liste ; ici : « a – b ».", PAR_LIGNE],
    ["’ b", "« preuves » doit être une liste ; ici : « ’ b ».", PAR_LIGNE],
    ["--a", "« preuves » doit être une liste ; ici : « --a ».", PAR_LIGNE],
    ["{}", "« preuves » doit être une liste ; ici : un groupe de clés.", PAR_LIGNE],
  ])("%s", (ligne, message, aide) => {
    const [found] = findingsOf(`version: 1\npreuves:\n  ${ligne}\n`);
    expect(found?.replace(/^\d+:\d+ type-incorrect /, "")).toBe(`${message} | ${aide}`);
  });
  test("where a text is expected they are told as the text that they are not", () => {
    expect(findingsOf("version: 1\nresponsable: { -a: 1 }\n")).toEqual([
      "2:14 type-incorrect « responsable » doit être un texte ; ici : un groupe de clés. | Écrivez un texte, entre guillemets s’il ressemble à un nombre.",
    ]);
  });
});
