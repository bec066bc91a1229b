import { describe, expect, test } from "vitest";
import { findingsOf, saidOf } from "../../support/forme-lue.ts";

describe("a day", () => {
  const of = (valeur: string) => saidOf(findingsOf(`version: 1\nevalueLe: ${valeur}\n`));
  test.each([
    ['"20/03/2024"', "2024-03-20"],
    ['"20.3.2024"', "2024-03-20"],
    ['"20/03/24"', "2024-03-20"],
    ["20240320", "2024-03-20"],
    ['"20 mars 2024"', "2024-03-20"],
    ['"le 1er mars 2024"', "2024-03-01"],
    ['"20-mars-2024"', "2024-03-20"],
    ['"2024-03-20 10:00"', "2024-03-20"],
    ['"2024-03-20T10:00:00"', "2024-03-20"],
    ["2024/3/5", "2024-03-05"],
    ["2024.03.20", "2024-03-20"],
    ['"  20/03/2024 "', "2024-03-20"],
  ])("%s: write %s", (valeur, jour) => {
    expect(of(valeur)).toEqual([
      `« ${valeur.replaceAll('"', "")} » n’est pas une date (clé « evalueLe »). | Écrivez « ${jour} ».`,
    ]);
  });
  test.each([
    "demain",
    '"31/02/2024"',
    '"T1 2024"',
    '"2024/03"',
    '"20 mrs 2024"',
    "2024",
    "2024.50",
    "en 2024/03/20",
    "24/3/5/1",
    "2024/03/200",
    "2024032",
    "2024 003 20",
  ])("%s is none, and no other is meant", (valeur) => {
    expect(of(valeur)).toEqual([
      `« ${valeur.replaceAll('"', "")} » n’est pas une date (clé « evalueLe »). | Écrivez une date de la forme AAAA-MM-JJ.`,
    ]);
  });
  test.each([
    ["2024-13", "Le mois 13 n’existe pas (« 2024-13 »)."],
    ["2024-00-10", "Le mois 0 n’existe pas (« 2024-00-10 »)."],
    ["2024-02-31", "Le 31 février 2024 n’existe pas."],
    ["2024-03-32", "La date « 2024-03-32 » n’existe pas."],
    ["2024-03-00", "La date « 2024-03-00 » n’existe pas."],
    ["2024-01-32", "La date « 2024-01-32 » n’existe pas."],
    ["2024-12-32", "La date « 2024-12-32 » n’existe pas."],
    ["0000-05", "La date « 0000-05 » n’existe pas."],
    ["0000-02-10", "La date « 0000-02-10 » n’existe pas."],
  ])("%s does not exist", (valeur, message) => {
    expect(of(valeur)).toEqual([`${message} | Corrigez la date.`]);
  });
  test("a month alone lacks its day", () => {
    expect(of("2024-03")).toEqual([
      "« 2024-03 » est un mois, et « evalueLe » attend un jour. | Ajoutez le jour : « 2024-03-JJ ».",
    ]);
  });
});

describe("a date that may be a month or a year", () => {
  const of = (valeur: string) =>
    findingsOf(`version: 1\npreuves:\n  - { observation: O, date: "${valeur}" }\n`).map((line) =>
      line.replace(/^.* \| /, ""),
    );
  test.each([
    ["mars 2024", "Écrivez « 2024-03 »."],
    ["03/2024", "Écrivez « 2024-03 »."],
    ["3-2024", "Écrivez « 2024-03 »."],
    ["3 2024", "Écrivez « 2024-03 »."],
    ["2024/3", "Écrivez « 2024-03 »."],
    ["2024/11", "Écrivez « 2024-11 »."],
    [" mars 2024 ", "Écrivez « 2024-03 »."],
    [" T1 2024 ", "Écrivez la période à la place : « du: 2024-01, au: 2024-03 »."],
    ["20/03/2024", "Écrivez « 2024-03-20 »."],
    ["T1 2024", "Écrivez la période à la place : « du: 2024-01, au: 2024-03 »."],
    ["t4-2024", "Écrivez la période à la place : « du: 2024-10, au: 2024-12 »."],
    ["1er trimestre 2024", "Écrivez la période à la place : « du: 2024-01, au: 2024-03 »."],
    ["2 trimestre 2024", "Écrivez la période à la place : « du: 2024-04, au: 2024-06 »."],
    ["2e trimestre de 2024", "Écrivez la période à la place : « du: 2024-04, au: 2024-06 »."],
    ["trimestre 3 2024", "Écrivez la période à la place : « du: 2024-07, au: 2024-09 »."],
    ["mars 2024 ou avril 2024", "Écrivez une date de la forme AAAA-MM-JJ, AAAA-MM ou AAAA."],
    ["03/2024 ou 04/2024", "Écrivez une date de la forme AAAA-MM-JJ, AAAA-MM ou AAAA."],
    ["2024/3 ou 2024/4", "Écrivez une date de la forme AAAA-MM-JJ, AAAA-MM ou AAAA."],
    ["T5 2024", "Écrivez une date de la forme AAAA-MM-JJ, AAAA-MM ou AAAA."],
    ["13/2024", "Écrivez une date de la forme AAAA-MM-JJ, AAAA-MM ou AAAA."],
    ["mrs 2024", "Écrivez une date de la forme AAAA-MM-JJ, AAAA-MM ou AAAA."],
  ])("« %s »: %s", (valeur, aide) => {
    expect(of(valeur)).toEqual([aide]);
  });
});

test("the quotes of Word around a day are no part of it", () => {
  expect(saidOf(findingsOf("version: 1\nevalueLe: “31/02/24”\n"))).toContain(
    "« 31/02/24 » n’est pas une date (clé « evalueLe »). | Écrivez une date de la forme AAAA-MM-JJ.",
  );
});
