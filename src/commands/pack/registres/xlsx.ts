import type { FeuilleReduite } from "./feuille.ts";
import { celluleXml, XML } from "./xml.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts of an .xlsx of these sheets: every cell a text, as it was read. */
export function xlsxParts(
  feuilles: readonly { nom: string; reduite: FeuilleReduite | null }[],
): ReadonlyMap<string, string> {
  const each = (make: (rang: number, nom: string) => string) =>
    feuilles.map(({ nom }, rang) => make(rang + 1, celluleXml(nom))).join("");
  const sheets = each((rang, nom) => `<sheet name="${nom}" sheetId="${rang}" r:id="rId${rang}"/>`);
  const links = each(
    (rang) =>
      `<Relationship Id="rId${rang}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${rang}.xml"/>`,
  );
  const types = each(
    (rang) => `<Override PartName="/xl/worksheets/sheet${rang}.xml" ContentType="${CONTENT}.worksheet+xml"/>`,
  );
  return new Map([
    [
      "[Content_Types].xml",
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>${types}</Types>`,
    ],
    [
      "_rels/.rels",
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links}</Relationships>`,
    ],
    ...feuilles.map(({ reduite }, rang): [string, string] => [
      `xl/worksheets/sheet${rang + 1}.xml`,
      `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rowsOf(reduite)}</sheetData></worksheet>`,
    ]),
  ]);
}

function rowsOf(reduite: FeuilleReduite | null): string {
  const rows = reduite?.lignes.map(({ numero, cellules, masquee }) => {
    const cells = cellules.map((cell, rang) => (cell === "" ? "" : cellAt(cell, column(rang) + numero)));
    return `<row r="${numero}"${masquee ? ' hidden="1"' : ""}>${cells.join("")}</row>`;
  });
  return rows?.join("\n") ?? "";
}

function cellAt(texte: string, place: string): string {
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${celluleXml(texte)}</t></is></c>`;
}

/** `A`, …, `Z`, `AA`, … */
function column(rang: number): string {
  const above = Math.floor(rang / 26);
  return (above > 0 ? column(above - 1) : "") + String.fromCharCode(65 + (rang % 26));
}
