import { describe, expect, test } from "vitest";
import { compute, definition, liaison } from "./essai.ts";
import { type Cellule, classeurOf, odsOf } from "./faux-classeur.ts";
import { COLONNES, dated, day, figure, french, RIGHT, rows, TITRES, told } from "./formes.ts";

const CSV = { sep: ";", fin: "\r\n", write: french, titres: TITRES };

function csv({ sep, fin, write, titres }: Partial<typeof CSV> = {}): string {
  const of = {
    sep: sep ?? CSV.sep,
    fin: fin ?? CSV.fin,
    write: write ?? CSV.write,
    titres: titres ?? TITRES,
  };
  return `${[of.titres, ...rows(of.write)].map((row) => row.join(of.sep)).join(of.fin)}${of.fin}`;
}

const utf16 = (text: string) => Buffer.from(text, "utf16le");

describe("a csv file, in every form", () => {
  test.each<[forme: string, contenu: string | Uint8Array]>([
    ["semicolons", csv()],
    ["commas", csv({ sep: "," })],
    ["tabs", csv({ sep: "\t" })],
    ["lines ended by LF", csv({ fin: "\n" })],
    ["lines ended by CR", csv({ fin: "\r" })],
    ["UTF-8 with its mark", `\ufeff${csv()}`],
    ["UTF-16", utf16(`\ufeff${csv({ sep: "\t" })}`)],
    ["UTF-16, the other way", utf16(`\ufeff${csv()}`).swap16()],
    ["UTF-16 without its mark", utf16(csv())],
    ["Windows-1252", Buffer.from(csv(), "latin1")],
    ["12/03/24", csv({ write: (jour) => french(jour).replace("/2024", "/24") })],
    ["2024-03-12", csv({ write: (jour) => jour })],
    ["12/03/2024 14:05", csv({ write: (jour) => `${french(jour)} 14:05` })],
    ["12/03/2024 à 14h05", csv({ write: (jour) => `${french(jour)} à 14h05` })],
    ["2024-03-12T14:05:00Z", csv({ write: (jour) => `${jour}T14:05:00Z` })],
    ["2024-03-12 14:05:00.000", csv({ write: (jour) => `${jour} 14:05:00.000` })],
    ["12 avril 2024", csv({ write: (jour) => `${Number(jour.slice(8))} avril 2024` })],
    ["12.03.2024", csv({ write: (jour) => french(jour).replaceAll("/", ".") })],
    [
      "days as the numbers of a spreadsheet",
      csv({ write: (jour) => `${day(jour).getTime() / 86_400_000 + 25_569}` }),
    ],
    [
      "cells in quotes, with newlines and quotes within",
      csv().replaceAll(/Demande de carte grise/g, '"Demande\r\nde ""carte grise"" ; suite"'),
    ],
    ["headings in another order", csv().replaceAll(/^(.*);(.*);(.*);(.*);(.*)\r$/gm, "$5;$4;$1;$3;$2\r")],
    ["headings below title lines", `Suivi des courriels;;;;\r\nPréfecture ; 2024;;;;\r\n\r\n${csv()}`],
    [
      "headings on two lines",
      `N°;Demande;;Réponse;\r\n;Reçu le;Complété le;Répondu le;Objet\r\n${csv().split("\r\n").slice(1).join("\r\n")}`,
    ],
    ["a heading on two lines of one cell", csv({ titres: ["N°", '"Reçu\r\nle"', ...TITRES.slice(2)] })],
    [
      "headings in capitals, with odd spaces",
      csv({ titres: ["N°", " REÇU\u00a0 LE", "complété le", "Re\u0301pondu le ".normalize("NFD"), "Objet"] }),
    ],
    ["blank rows within and at the foot", `${csv().replace("\r\n5;", "\r\n;;;;\r\n5;")};;;;\r\n\r\n;;;;\r\n`],
    ["totals at the foot", `${csv()}Total;20;3;20;\r\nMoyenne;;;;\r\n`],
    ["no end to its last line", csv().trimEnd()],
    ["a column of people, that is not bound", csv({ titres: [...TITRES.slice(0, 4), "Nom de l’usager"] })],
  ])("%s", (_forme, contenu) => {
    expect(figure(contenu)).toEqual(RIGHT);
  });
  test("several files, one a year, each in its own form", () => {
    const [head = "", ...lines] = csv().trimEnd().split("\r\n");
    const first = Buffer.from([head, ...lines.slice(0, 9)].join("\r\n"), "latin1");
    const second = [head, ...lines.slice(9)].join("\n").replaceAll(";", ",");
    const both = liaison({ sources: ["2023.csv", "2024.csv"], colonnes: COLONNES });
    const { close, registres } = compute({ "2023.csv": first, "2024.csv": second }, both);
    expect([close.numerateur, close.denominateur]).toEqual([17, 20]);
    expect(registres.map(({ encodage }) => encodage)).toEqual(["Windows-1252", "UTF-8"]);
  });
  test.each(["1 204,5", "1\u202f204,5", "1204,50", "1204.5"])("« %s » as a number", (nombre) => {
    const roles = ["periode", "nombre"] as const;
    const colonnes = roles.map((role) => ({ id: role, role, titre: role, requise: true }));
    const sum = liaison({
      definition: definition({ formule: "somme", colonnes }),
      colonnes: new Map(roles.map((role) => [role, role])),
    });
    expect(compute({ "r.csv": `periode;nombre\r\n04/2024;${nombre}\r\n` }, sum).close.valeur).toBe(1204.5);
  });
});

describe("a register with something wrong in it", () => {
  /** A wrong row, as the cells « Reçu le », « Complété le », « Répondu le ». */
  const WRONG: readonly [what: string, cells: readonly Cellule[], colonne: number, motif: string][] = [
    ["a day that no month has", ["31/04/2024", "", "30/04/2024"], 2, "ce n’est pas une date"],
    ["a thirteenth month", ["2024-13-01", "", "30/04/2024"], 2, "ce n’est pas une date"],
    ["words", ["08/04/2024", "", "dès que possible"], 4, "ce n’est pas une date"],
    ["no day of receipt", ["", "", "10/04/2024"], 2, "la cellule est vide"],
    [
      "a formula that was never computed",
      [{ formule: "A1" }, "", "10/04/2024"],
      2,
      "c’est une formule, pas une valeur",
    ],
    ["a formula that failed", ["08/04/2024", "", "#REF!"], 4, "c’est une erreur de formule, pas une valeur"],
    [
      "a lookup that found nothing",
      ["#N/A", "", "10/04/2024"],
      2,
      "c’est une erreur de formule, pas une valeur",
    ],
  ];
  const texte = (cell: Cellule) =>
    typeof cell === "object" && "formule" in cell ? `=${cell.formule}` : String(cell);
  test.each(WRONG)(
    "%s: told by its place, in a csv, an .xlsx, an .ods; the other rows count",
    (_what, cells, colonne, motif) => {
      const sheets = { "Lisez-moi": [["Bonjour"]], Suivi: [...dated(), ["x", ...cells]] };
      const place = { ligne: 22, colonne, motif };
      for (const [nom, contenu, feuille] of [
        ["r.csv", `${csv()}x;${cells.map(texte).join(";")};\r\n`, {}],
        ["r.xlsx", classeurOf(sheets), { feuille: "Suivi" }],
        ["r.ods", odsOf(sheets), { feuille: "Suivi" }],
      ] as const) {
        const { close, illisibles, inutilisable } = told(contenu, nom);
        expect([inutilisable, close.numerateur, close.denominateur]).toEqual([null, 17, 20]);
        expect(illisibles).toEqual([{ fichier: nom, ...feuille, ...place }]);
      }
    },
  );
  test("an answer before its receipt counts as given that day, and is told by its place", () => {
    for (const [nom, contenu] of [
      ["r.csv", `${csv()}x;08/04/2024;;05/04/2024;\r\n`],
      ["r.xlsx", classeurOf({ Suivi: [...dated(), ["x", day("2024-04-08"), "", day("2024-04-05")]] })],
    ] as const) {
      const { close, signalees } = told(contenu, nom);
      expect([close.numerateur, close.denominateur]).toEqual([18, 21]);
      expect(signalees).toMatchObject([
        { fichier: nom, ligne: 22, colonne: 4, motif: expect.stringMatching(/d’avant la réception/) },
      ]);
    }
  });
  test("a last line cut in its midst, a second encoding: each costs its own line", () => {
    const cut = told(`${csv()}21;08/04/20`);
    expect(cut.illisibles).toEqual([
      { fichier: "r.csv", ligne: 22, motif: "la ligne est coupée avant sa fin" },
    ]);
    const mixed = told(
      Buffer.concat([Buffer.from(csv()), Buffer.from("21;8 f\xe9vrier 2024;;;\r\n", "latin1")]),
    );
    expect(mixed.illisibles).toMatchObject([
      { ligne: 22, colonne: 2, motif: expect.stringMatching(/autre encodage/) },
    ]);
    for (const { close } of [cut, mixed]) expect([close.numerateur, close.denominateur]).toEqual([17, 20]);
  });
  test("a missing column is named with the nearest, in each kind of file", () => {
    const titres = TITRES.map((titre) => titre.replace("Répondu le", "Repondu"));
    for (const [nom, contenu] of [
      ["r.csv", csv({ titres })],
      ["r.xlsx", classeurOf({ Suivi: [titres, ...rows(day)] })],
      ["r.ods", odsOf({ Suivi: [titres, ...rows(day)] })],
    ] as const)
      expect(told(contenu, nom).inutilisable).toBe(
        `${nom} : Aucune ligne n’a pour titres «\u00a0Répondu le\u00a0» («\u00a0Repondu\u00a0» ?).`,
      );
  });
});
