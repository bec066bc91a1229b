import { describe, expect, test } from "vitest";
import { GABARIT_DE_FICHE } from "../../../src/load/structure/gabarits.ts";
import { childAt } from "../../../src/load/validate/mend.ts";
import { nameOfPlace } from "../../../src/load/validate/naming.ts";
import { checkShape } from "../../../src/load/validate/shape.ts";
import { findingsOf, findingsOfPiece, findingsOfQuali, saidOf } from "../../support/forme-lue.ts";
import { parse, told } from "../../support/yaml.ts";

const saidOfPiece = (lines: string) => saidOf(findingsOfPiece(lines));
const readOf = (texte: string) => {
  const { document } = parse(`version: 1\n${texte}\n`);
  if (!document) throw new Error("unreadable");
  checkShape(document, GABARIT_DE_FICHE);
  return document.valeur;
};

describe("a word of a list under another guise is read, and warned of", () => {
  test.each([
    ["Non conforme", "non-conforme"],
    ["NON_CONFORME", "non-conforme"],
    ["non - conforme", "non-conforme"],
    ["Conforme", "conforme"],
    ["  partiel ", "partiel"],
  ])("« %s »", (ecrit, mot) => {
    const texte = `evaluation: "${ecrit}"`;
    expect(findingsOf(`version: 1\n${texte}\n`)).toEqual([
      `2:13 valeur-incorrecte « ${ecrit} » est lu « ${mot} ». | Écrivez « ${mot} ».`,
    ]);
    expect(readOf(texte)).toMatchObject({ evaluation: mot });
    expect(findingsOf(`version: 1\nevaluation: ${mot}\n`)).toEqual([]);
  });
  test.each(["conf orme", "[conforme]", "12"])("« %s » is none", (ecrit) => {
    expect(findingsOf(`version: 1\nevaluation: ${ecrit}\n`).join()).not.toContain("est lu");
    expect(readOf(`evaluation: ${ecrit}`)).not.toMatchObject({ evaluation: "conforme" });
  });
});

describe("a key left empty", () => {
  const LIGNE = "Donnez une valeur, ou retirez la ligne.";
  test.each([
    ["commentaire:", `La clé « commentaire » est vide : elle ne compte pas. | ${LIGNE}`],
    ["evaluation:", `La clé « evaluation » est vide : l’exigence n’est pas encore évaluée. | ${LIGNE}`],
  ])("%s", (ligne, attendu) => {
    expect(saidOf(findingsOf(`version: 1\n${ligne}\n`))).toEqual([attendu]);
  });
  test.each([
    ["modules:", []],
    ["limites:", [`La clé « limites » est vide : elle ne compte pas. | ${LIGNE}`]],
    ["faits: { svi: }", [`« svi » est vide. | ${LIGNE}`]],
    ["services: [{ id: , nom: A }]", [`« id » est vide. | ${LIGNE}`]],
    ["services: [ ~ ]", [`L’élément 1 de « services » est vide. | ${LIGNE}`]],
  ])("%s", (ligne, attendus) => {
    expect(saidOf(findingsOfQuali(ligne))).toEqual(attendus);
  });
  test("the version is wrong, not a group of keys", () => {
    expect(saidOf(findingsOf("version:\n"))).toEqual([
      "« version » doit valoir 1 ; ici : « null ». | Écrivez 1, sans guillemets.",
    ]);
  });
});

describe("a number where a text is expected", () => {
  test.each([
    ["fichier: a, date: 2024", []],
    [
      "fichier: a, date: 0x7e8",
      [
        "« 0x7e8 » n’est pas une date (clé « date »). | Écrivez une date de la forme AAAA-MM-JJ, AAAA-MM ou AAAA.",
      ],
    ],
    [
      "fichier: a, date: 12024",
      [
        "« 12024 » n’est pas une date (clé « date »). | Écrivez une date de la forme AAAA-MM-JJ, AAAA-MM ou AAAA.",
      ],
    ],
    [
      "fichier: a, service: 12",
      ['L’identifiant 12 est écrit comme un nombre ; il est lu « 12 ». | Mettez-le entre guillemets : "12".'],
    ],
    [
      "fichier: a, service: true",
      ['« service » doit être un texte ; ici : « true ». | Mettez la valeur entre guillemets : "true".'],
    ],
    [
      "fichier: a, titre: 1.50",
      ['« titre » doit être un texte ; ici : « 1.50 ». | Mettez la valeur entre guillemets : "1.50".'],
    ],
    [
      "fichier: a, methodes: [true]",
      [
        'L’élément 1 de « methodes » doit être un texte ; ici : « true ». | Mettez la valeur entre guillemets : "true".',
      ],
    ],
  ])("{ %s }", (lines, attendus) => {
    expect(saidOfPiece(`{ ${lines} }`)).toEqual(attendus);
  });
});

describe("signs around a text that no keyboard types", () => {
  test.each<[string, string[], string]>([
    [
      "“registre”",
      [
        '« “registre” » est entre guillemets courbes, ceux de Word : ils ne comptent pas. | Effacez-les, ou mettez des guillemets droits : "registre".',
      ],
      "registre",
    ],
    [
      "« registre »",
      [
        '« “registre” » est entre guillemets français : ils ne comptent pas. | Effacez-les, ou mettez des guillemets droits : "registre".',
      ],
      "registre",
    ],
    [
      " “registre” ",
      [
        '«  “registre”  » est entre guillemets courbes, ceux de Word : ils ne comptent pas. | Effacez-les, ou mettez des guillemets droits : "registre".',
      ],
      "registre",
    ],
    [
      " «registre» ",
      [
        '«  “registre”  » est entre guillemets français : ils ne comptent pas. | Effacez-les, ou mettez des guillemets droits : "registre".',
      ],
      "registre",
    ],
    [
      "\u00a0 registre",
      ["« nature » commence par une espace insécable : ce signe ne compte pas. | Effacez-le : registre."],
      "registre",
    ],
    [
      " \u202fregistre\u00a0",
      [
        "« nature » commence par une espace fine insécable : ce signe ne compte pas. | Effacez-le : registre.",
      ],
      "registre",
    ],
    [
      "le\u00a0registre \u200b",
      [
        "« nature » finit par une espace sans largeur, invisible : ce signe ne compte pas. | Effacez-le : le registre.",
      ],
      "le\u00a0registre",
    ],
    [
      `\u00a0${"x".repeat(61)}`,
      [
        `« nature » commence par une espace insécable : ce signe ne compte pas. | Effacez-le : ${"x".repeat(60)}….`,
      ],
      "x".repeat(61),
    ],
    [
      `\u00a0${"x".repeat(60)}`,
      [
        `« nature » commence par une espace insécable : ce signe ne compte pas. | Effacez-le : ${"x".repeat(60)}.`,
      ],
      "x".repeat(60),
    ],
    [" registre ", [], " registre "],
    ["“a” et “b”", [], "“a” et “b”"],
    ["« deux mots »", [], "« deux mots »"],
    ["\u202eregistre", [], "\u202eregistre"],
  ])("%j", (ecrit, attendus, lu) => {
    const piece = `{ fichier: a, nature: ${JSON.stringify(ecrit)} }`;
    expect(saidOfPiece(piece)).toEqual(attendus);
    expect(readOf(`preuves: [${piece}]`)).toMatchObject({ preuves: [{ nature: lu }] });
  });
  test("nothing else than such signs is empty", () => {
    expect(saidOfPiece('{ fichier: a, nature: "\u00a0 " }')).toEqual([
      "« nature » commence par une espace insécable : ce signe ne compte pas. | Effacez-le.",
      "« nature » est vide. | Donnez une valeur, ou retirez la ligne.",
    ]);
  });
  test("in a whole file that is one text they are why it holds no key", () => {
    expect(saidOf(findingsOf("bon\u00a0jour\u00a0:\u00a0oui\n"))).toEqual([
      "« bon jour : oui » contient une espace insécable : ce n’est pas lu comme une clé et sa valeur. | Écrivez « bon jour : oui », tapé au clavier.",
    ]);
  });
});

test("what is mended is told up to a hundred times, and counted beyond", () => {
  const { document } = parse(
    `version: 1\npreuves:\n  - { fichier: a, methodes: [${"1.1, ".repeat(150)}] }\n`,
  );
  if (!document) throw new Error("unreadable");
  const lines = told(checkShape(document, GABARIT_DE_FICHE));
  expect(lines.filter((line) => line.includes("identifiant-non-cite"))).toHaveLength(100);
  expect(lines.at(-1)).toBe("1:1 limite-depassee Ce fichier contient encore 50\u00a0fautes.");
});

test.each([
  [{ a: [{ b: 1 }] }, ["a", 0, "b"], 1],
  [{ a: null }, ["a", "b"], undefined],
  [{ a: "texte" }, ["a", "length"], undefined],
  [{}, ["constructor"], undefined],
  [undefined, ["a"], undefined],
  [12, [], 12],
])("in %j the way %j leads to %j", (valeur, way, attendu) => {
  expect(childAt(valeur, way)).toBe(attendu);
});

test.each([
  [[], "ce fichier"],
  [["date"], "«\u00a0date\u00a0»"],
  [[2], "l’élément\u00a03 de la liste"],
  [["preuves", 0, "methodes", 1], "l’élément\u00a02 de «\u00a0methodes\u00a0»"],
  [["x", 1, 0], "l’élément\u00a01 de l’élément\u00a02 de «\u00a0x\u00a0»"],
])("the place %j is called %s", (way, nom) => {
  expect(nameOfPlace(way)).toBe(nom);
});
