import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { personalColumns } from "../../src/indicateurs/registre/personnelles.ts";
import { compute, liaison } from "./essai.ts";
import { ROWS, text } from "./registres.ts";

describe("a register that is none, or spoilt", () => {
  const why = (contenu: string | Uint8Array, nom = "r.csv") => compute({ [nom]: contenu }).inutilisable;
  test("empty, absent, without its columns", () => {
    expect(why("")).toBe("r.csv : Le fichier est vide.");
    expect(compute({}, liaison()).inutilisable).toBe("r.csv : Ce registre n’est pas là.");
    expect(why("N°;Recu le;Répondu le\n1;08/04/2024;09/04/2024\n")).toBe(
      "r.csv : Aucune ligne n’a pour titres «\u00a0Reçu le\u00a0» («\u00a0Recu le\u00a0» ?).",
    );
  });
  test("a workbook under a false name, locked, cut, or a bomb", () => {
    const xlsx = readFileSync("test/indicateurs/registres/courriels.xlsx");
    expect(why(Buffer.from("d0cf11e0a1b11ae1", "hex"), "r.xlsx")).toMatch(/mot de passe/);
    expect(why(xlsx.subarray(0, 3000), "r.xlsx")).toBe("r.xlsx : Le classeur est coupé ou abîmé.");
  });
  test("rows that cannot be read are listed by place, and the others count", () => {
    const rows = ["a;08/04/2024;hier", "b;31/04/2024;10/04/2024", "c;=A1;10/04/2024", ";;", "d;;10/04/2024"];
    const { close, illisibles, nombreIllisibles } = compute(
      { "r.csv": `${text(";")}${rows.join("\r\n")}` },
      liaison({ seuilIllisible: 20 }),
    );
    expect(close.denominateur).toBe(40);
    expect(nombreIllisibles).toBe(4);
    expect(illisibles.map(({ ligne, colonne, motif }) => `${ligne}:${colonne} ${motif}`)).toEqual([
      "42:3 ce n’est pas une date",
      "43:2 ce n’est pas une date",
      "44:2 c’est une formule, pas une valeur",
      "46:2 la cellule est vide",
    ]);
  });
  test("above five rows in a hundred the figure is unusable, and said to be", () => {
    const spoilt = Array.from({ length: 3 }, () => "x;hier;10/04/2024\r\n").join("");
    expect(why(text(";") + spoilt)).toBe("3 lignes sur 43 ne peuvent pas être lues (7 %, au plus 5 %).");
    expect(compute({ "r.csv": text(";") + spoilt }, liaison({ seuilIllisible: 10 })).inutilisable).toBeNull();
  });
  const told = ({ illisibles }: ReturnType<typeof compute>) =>
    illisibles.map(({ ligne, colonne, motif }) => `${ligne}:${colonne ?? ""} ${motif}`);
  test("a quote that nobody closed costs its own line, and none of those below", () => {
    const open = text(";").replace("\r\n5;08", '\r\n5;"08').replace("\r\n20;08", '\r\n20;"08');
    const { close, inutilisable, ...found } = compute({ "r.csv": open }, liaison({ seuilIllisible: 20 }));
    expect(told(found as never)).toEqual([
      "6:2 un guillemet ouvert n’y est pas refermé",
      "21:2 un guillemet ouvert n’y est pas refermé",
    ]);
    expect([close.denominateur, inutilisable]).toEqual([38, null]);
    // Closed lines below, by the quotes of a cell that is in order.
    const later = text(";")
      .replace("\r\n5;08", '\r\n5;"08')
      .replace("\r\n20;08/04/2024;", '\r\n20;"08/04/2024";');
    const second = compute({ "r.csv": later });
    expect(told(second)).toEqual(["6:2 un guillemet ouvert n’y est pas refermé"]);
    expect(second.close.denominateur).toBe(39);
  });
  test("a register of such quotes alone is none", () => {
    const all = text(";")
      .repeat(4)
      .replaceAll(/\r\n(\d+);08/g, '\r\n$1;"08');
    expect(why(all)).toMatch(/^r.csv, ligne 10\d : Une cellule ne finit pas/);
  });
  test("a cell of 10 MB is read; one of 20 MB is no register", () => {
    const large = text(";").replace("1;08", `${"y".repeat(10 * 2 ** 20)};08`);
    expect(compute({ "r.csv": large }).close.denominateur).toBe(40);
    const closed = text(";").replace("\r\n1;08", `\r\n"${"y".repeat(10 * 2 ** 20)}";08`);
    expect(compute({ "r.csv": closed }).close.denominateur).toBe(40);
    const endless = text(";").replace("\r\n5;08", `\r\n5;"${"y".repeat(20 * 2 ** 20)}`);
    expect(why(endless)).toMatch(/^r.csv, ligne 6 : Une cellule ne finit pas/);
  }, 60_000);
  test("a last line cut in its midst does not count", () => {
    const cut = compute({ "r.csv": `${text(";")}41;08/04/20` });
    expect([cut.close.denominateur, told(cut)]).toEqual([40, ["42: la ligne est coupée avant sa fin"]]);
    expect(compute({ "r.csv": text(";").trimEnd() }).close.denominateur).toBe(40);
  });
  test("doubles and totals are counted, told, and rows that only look alike are not", () => {
    const again = `${text(";")}${ROWS[0]?.join(";")}\r\nTotal;40;40\r\n`;
    const { registres, close } = compute({ "r.csv": again });
    expect(registres[0]).toMatchObject({ lignes: 41, doublons: 1, totaux: [43], nombreTotaux: 1 });
    expect(close.denominateur).toBe(41);
  });
  test("a row that begins as a total does and holds its dates is a row", () => {
    const titres = ["Objet", "Reçu le", "Répondu le"];
    const rows = ROWS.map(([, ...dates]) => ["Ensemble routier", ...dates].join(";"));
    const { registres } = compute({ "r.csv": [titres.join(";"), ...rows].join("\n") });
    expect(registres[0]).toMatchObject({ lignes: 40, nombreTotaux: 0 });
  });
  test("where someone asks, doubles are found by their line; the number of a row is what it is known by", () => {
    const numbered = liaison({
      colonnes: new Map([
        ["numero", "N°"],
        ["recu", "Reçu le"],
        ["repondu", "Répondu le"],
      ]),
    });
    const more = [
      "7;09/04/2024;10/04/2024",
      "41;09/04/2024;10/04/2024",
      ";09/04/2024;10/04/2024",
      ";10/04/2024;11/04/2024",
    ];
    const fichiers = { "r.csv": `${text(";")}${more.join("\r\n")}\r\n` };
    const seen: number[] = [];
    const { registres } = compute(fichiers, numbered, "2024-07-15", ({ numero }) => seen.push(numero));
    expect(registres[0]).toMatchObject({ doublons: 1, lignesEnDouble: [42] });
    expect(seen).toHaveLength(44);
    expect(compute(fichiers, numbered).registres[0]).toMatchObject({ doublons: 1, lignesEnDouble: [] });
  });
  test("what is listed is capped, and all of it is counted", () => {
    const rows = Array.from({ length: 1000 }, (_, rank) => `${rank};09/04/2024;08/04/2024\r\n`).join("");
    const spoilt = Array.from({ length: 300 }, (_, rank) => `${rank};hier;08/04/2024\r\n`).join("");
    const found = compute({ "r.csv": text(";") + rows + spoilt }, liaison({ seuilIllisible: 50 }));
    expect([found.signalees.length, found.nombreSignalees]).toEqual([200, 1000]);
    expect([found.illisibles.length, found.nombreIllisibles]).toEqual([200, 300]);
  });
  test("columns of people are told, by their heading or by what they hold", () => {
    const rows = ROWS.map((row, rank) =>
      [...row, `agent${rank}@exemple.fr`, "06 12 34 56 78"].join(";"),
    ).join("\r\n");
    const { registres } = compute({ "r.csv": `Nom;Reçu le;Répondu le;Contact;Joindre\r\n${rows}\r\n` });
    expect(registres[0]?.personnelles).toEqual(["Nom", "Contact", "Joindre"]);
  });
  test.each([
    "Nom de l’usager",
    "Nom et prénom",
    "PRÉNOM / NOM",
    "Nom du demandeur",
    "Adresse e-mail",
    "E-mail de l'usager",
    "N° de téléphone",
    "Tél. portable",
    "N° AGDREF",
    "Numéro étranger",
    "N° de passeport",
    "Date de naissance",
  ])("« %s » is a heading of people", (titre) => {
    expect(personalColumns([titre], [])).toEqual([titre]);
  });
  test.each([
    "Nombre",
    "Nom du service",
    "Canal",
    "N°",
    "N° de dossier",
    "Reçu le",
    "Service demandeur",
    "Téléphone mystère",
    "Courriels reçus",
    "Appels mobiles",
  ])("« %s » is none", (titre) => {
    expect(personalColumns([titre], [])).toEqual([]);
  });
  test("what the first cells hold tells too: addresses, telephones, AGDREF and passport numbers", () => {
    const rows = (cells: readonly string[]) =>
      cells.map((cell, rank) => ({ numero: rank + 2, cellules: [cell] }));
    const found = (...cells: string[]) => personalColumns(["Référence"], rows(cells)).length > 0;
    expect(found("a@exemple.fr", "b@exemple.fr", "c@exemple.fr")).toBe(true);
    expect(found("06 12 34 56 78", "0612345678", "+33 6 12 34 56 78")).toBe(true);
    expect(found("9912345678", "9912345679", "9912345670")).toBe(true);
    expect(found("12AB34567", "13CD34567", "14EF34567")).toBe(true);
    expect(found("2024-001", "2024-002", "2024-003")).toBe(false);
    expect(found("a@exemple.fr", "", "12")).toBe(false);
  });
});
