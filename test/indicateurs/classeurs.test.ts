import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openRegistre } from "../../src/indicateurs/registre/open.ts";
import { compute, lectureOf, liaison } from "./essai.ts";
import { classeurOf } from "./faux-classeur.ts";
import { zipOf } from "./faux-zip.ts";

const HEAD = ["N°", "Reçu le", "Répondu le"];
const ROWS = Array.from({ length: 40 }, (_, rank) => [rank + 1, "08/04/2024", "10/04/2024"]);
const told = (contenu: Uint8Array, nom = "r.xlsx", change = {}) =>
  compute({ [nom]: contenu }, liaison({ sources: [nom], seuilIllisible: 20, ...change }));

describe("a workbook", () => {
  test("what cannot be read is told by its sheet, its line and its column, and the other rows count", () => {
    const contenu = classeurOf({
      "Lisez-moi": [["Registre des courriels"]],
      "Suivi 2024": [
        ["Suivi des courriels"],
        HEAD,
        ...ROWS,
        ["a", "31/04/2024", "10/04/2024"],
        ["b", "", "10/04/2024"],
      ],
    });
    const { close, illisibles } = told(contenu);
    expect(close.denominateur).toBe(40);
    expect(illisibles).toEqual([
      { fichier: "r.xlsx", feuille: "Suivi 2024", ligne: 43, colonne: 2, motif: "ce n’est pas une date" },
      { fichier: "r.xlsx", feuille: "Suivi 2024", ligne: 44, colonne: 2, motif: "la cellule est vide" },
    ]);
  });
  test("a formula counts by the value kept with it; without one, it is told", () => {
    const kept = ["a", { formule: "B3+1", valeur: "08/04/2024" }, { formule: "B3+2", valeur: 45392 }];
    const none = ["b", { formule: "TODAY()" }, "10/04/2024"];
    const { close, illisibles } = told(classeurOf({ Suivi: [HEAD, ...ROWS, kept, none] }));
    expect(close.denominateur).toBe(41);
    expect(illisibles).toMatchObject([{ ligne: 43, colonne: 2, motif: "c’est une formule, pas une valeur" }]);
  });
  test("hidden rows count and are told by their line", () => {
    const hidden = [null, "a", "08/04/2024", "30/05/2024"];
    const { close, registres } = told(classeurOf({ Suivi: [HEAD, ...ROWS, hidden] }));
    expect(close).toMatchObject({ numerateur: 40, denominateur: 41 });
    expect(registres[0]).toMatchObject({ masquees: 1, lignesMasquees: [42] });
  });
  test("two sheets that fit are a question; a sheet that is named answers it", () => {
    const two = classeurOf({ "2023": [HEAD, ...ROWS], "2024": [HEAD, ...ROWS.slice(0, 3)] });
    expect(told(two).inutilisable).toMatch(/Plusieurs feuilles ont ces colonnes.*2023.*2024.*Dites laquelle/);
    expect(told(two, "r.xlsx", { feuille: "2024" }).close.denominateur).toBe(3);
  });
  test("renamed .csv, it is read for what it is; where workbooks are not loaded, the advice is its name", () => {
    expect(told(classeurOf({ Suivi: [HEAD, ...ROWS] }), "r.csv").close.denominateur).toBe(40);
    expect(() => openRegistre(lectureOf(classeurOf({ Suivi: [HEAD] })))).toThrow(
      "C’est un classeur, malgré son nom : renommez-le en .xlsx ou .ods.",
    );
  });
  test("a csv that is named .xlsx is read for what it is", () => {
    const text = [HEAD, ...ROWS].map((row) => row.join(";")).join("\n");
    expect(told(Buffer.from(text)).close.denominateur).toBe(40);
  });
});

describe("a workbook that is none", () => {
  const why = (contenu: Uint8Array, nom?: string) => told(contenu, nom).inutilisable;
  test("a bomb is not opened", () => {
    const claims = (size: number) => zipOf({ "xl/workbook.xml": "0".repeat(2 ** 20) }, { annonce: size });
    // More than deflate can hold of it, and more than any register is.
    expect(why(claims(2 ** 31))).toMatch(/coupé ou abîmé|démesuré/);
    expect(why(claims(300 * 2 ** 20))).toMatch(/coupé ou abîmé|démesuré/);
    // A part that holds more than it claims.
    expect(why(claims(1000))).toMatch(/coupé ou abîmé/);
  });
  test("locked by a password, in the way of each program", () => {
    expect(why(Buffer.from("d0cf11e0a1b11ae1", "hex"))).toMatch(/protégé par un mot de passe/);
    const manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
    expect(why(zipOf({ "META-INF/manifest.xml": manifest, "content.xml": "\x01\x02" }), "r.ods")).toMatch(
      /protégé par un mot de passe/,
    );
  });
  test("another archive, a sheet that is no XML, half of a file", () => {
    expect(why(zipOf({ "word/document.xml": "<w/>" }))).toMatch(/Ce n’est pas un classeur/);
    expect(why(zipOf({ "content.xml": "<table:table" }), "r.ods")).not.toBeNull();
    const whole = readFileSync("test/indicateurs/registres/evenements.xlsx");
    expect(why(whole.subarray(0, whole.length / 2))).toBe("r.xlsx : Le classeur est coupé ou abîmé.");
  });
});
