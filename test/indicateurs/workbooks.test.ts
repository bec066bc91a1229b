import { describe, expect, test } from "vitest";
import { classeurOf, type FaconDeClasseur, odsOf, type Rangee } from "./faux-classeur.ts";
import { dated, day, figure, french, RIGHT, rows } from "./formes.ts";

const GROUPED: Rangee[] = [
  ["N°", "Demande", "", "Réponse", "Objet"],
  ["", "Reçu le", "Complété le", "Répondu le", ""],
  ...rows(day),
];
/** The headings that are bound stand on the first line, and go on down; others are below them. */
const DEEP: Rangee[] = [
  ["N°", "Reçu le", "Complété le", "Répondu le", "Demande"],
  ["", "", "", "", "Objet"],
  ...rows(day),
];

describe("a workbook of Excel, Google or .NET, in every form", () => {
  test.each<[forme: string, feuilles: Record<string, Rangee[]>, facon?: FaconDeClasseur]>([
    ["days as numbers, texts within their cells", { Suivi: dated() }],
    ["texts shared, as Excel and Google write them", { Suivi: dated() }, { partages: true }],
    ["days as text", { Suivi: dated(french) }, { partages: true }],
    ["days with their hour", { Suivi: dated((jour) => new Date(`${jour}T14:05:00Z`)) }],
    ["days as ISO text, of strict files", { Suivi: dated() }, { joursIso: true }],
    ["days counted from 1904", { Suivi: dated() }, { depuis1904: true }],
    ["days without a format", { Suivi: dated((jour) => day(jour).getTime() / 86_400_000 + 25_569) }],
    ["names with a prefix, of .NET", { Suivi: dated() }, { prefixe: "x", partages: true }],
    ["cells whose place is their order", { Suivi: dated() }, { sansPlaces: true }],
    ["parts named from the top", { Suivi: dated() }, { absolus: true }],
    [
      "streamed, with data descriptors: Google Sheets",
      { Suivi: dated() },
      { zip: { flux: "signe" }, partages: true },
    ],
    ["streamed, descriptors unsigned", { Suivi: dated() }, { zip: { flux: "nu" } }],
    ["streamed, sizes of eight bytes: Apache POI", { Suivi: dated() }, { zip: { flux: "large" } }],
    ["room left in headers: Excel", { Suivi: dated() }, { zip: { marge: 512 }, partages: true }],
    ["parts that are not compressed", { Suivi: dated() }, { zip: { range: true } }],
    [
      "a title above, totals and blanks below",
      { Suivi: [["Suivi 2024"], [], ...dated(), [], ["Total", 20, 3, 20]] },
    ],
    ["other sheets beside", { "Lisez-moi": [["Bonjour"]], Suivi: dated(), Listes: [["Courriel"], ["Urne"]] }],
    [
      "groups of headings, merged across and down",
      { Suivi: GROUPED },
      { fusions: ["B1:C1", "A1:A2", "E1:E2"] },
    ],
    [
      "headings that go on down beside others",
      { Suivi: DEEP },
      { fusions: ["A1:A2", "B1:B2", "C1:C2", "D1:D2"], prefixe: "x" },
    ],
    [
      "formulas, with the values kept of them",
      { Suivi: dated((jour) => ({ formule: "A1", valeur: french(jour) })) },
    ],
    [
      "formulas that give nothing where there is nothing",
      {
        Suivi: dated().map((row) =>
          row.map((cell) =>
            cell === "" ? { formule: 'IF(1,"")'.replaceAll('"', "&quot;"), valeur: "" } : cell,
          ),
        ),
      },
    ],
    [
      "a heading on two lines of one cell",
      { Suivi: [["N°", "Reçu_x000D_\nle", "Complété le", "Répondu\nle", "Objet"], ...rows(day)] },
      { partages: true },
    ],
    ["hidden rows", { Suivi: dated().map((row, rank) => (rank % 5 === 4 ? [null, ...row] : row)) }],
  ])("%s", (_forme, feuilles, facon) => {
    expect(figure(classeurOf(feuilles, facon), "r.xlsx")).toEqual(RIGHT);
  });
});

describe("a workbook of LibreOffice, in every form", () => {
  test.each<[forme: string, feuilles: Record<string, Rangee[]>, facon?: Parameters<typeof odsOf>[1]]>([
    ["days as days", { Suivi: dated() }],
    ["days as text", { Suivi: dated(french) }],
    ["days with their hour", { Suivi: dated((jour) => new Date(`${jour}T14:05:00Z`)) }],
    ["streamed, with data descriptors: Google Sheets", { Suivi: dated() }, { zip: { flux: "signe" } }],
    [
      "a title above, totals and blanks below",
      { Suivi: [["Suivi 2024"], [], ...dated(), [], ["Total", 20, 3, 20]] },
    ],
    ["other sheets beside", { "Lisez-moi": [["Bonjour"]], Suivi: dated(), Listes: [["Courriel"], ["Urne"]] }],
    ["groups of headings, merged across and down", { Suivi: GROUPED }, { fusions: { A1: 2, E1: 2 } }],
    ["headings that go on down beside others", { Suivi: DEEP }, { fusions: { A1: 2, B1: 2, C1: 2, D1: 2 } }],
    [
      "formulas, with the values kept of them",
      { Suivi: dated((jour) => ({ formule: "A1", valeur: french(jour) })) },
    ],
    [
      "a heading on two lines of one cell",
      {
        Suivi: [
          ["N°", "Reçu<text:line-break/>le", "Complété le", "Répondu</text:p><text:p>le", "Objet"],
          ...rows(day),
        ],
      },
    ],
    ["hidden rows", { Suivi: dated().map((row, rank) => (rank % 5 === 4 ? [null, ...row] : row)) }],
  ])("%s", (_forme, feuilles, facon) => {
    expect(figure(odsOf(feuilles, facon), "r.ods")).toEqual(RIGHT);
  });
});
