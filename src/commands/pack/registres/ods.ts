import type { Ligne } from "../../../indicateurs/registre/types.ts";
import type { FeuilleReduite } from "./feuille.ts";
import { celluleXml, XML } from "./xml.ts";

const TYPE = "application/vnd.oasis.opendocument.spreadsheet";
const NAMES = "urn:oasis:names:tc:opendocument:xmlns";

/** The parts of an .ods of these sheets: every cell a text, as it was read. */
export function odsParts(
  feuilles: readonly { nom: string; reduite: FeuilleReduite | null }[],
): ReadonlyMap<string, string> {
  const tables = feuilles.map(
    ({ nom, reduite }) =>
      `<table:table table:name="${celluleXml(nom)}">${rowsOf(reduite?.lignes ?? [])}</table:table>`,
  );
  const spaces = ["office", "table", "text"].map((one) => `xmlns:${one}="${NAMES}:${one}:1.0"`).join(" ");
  return new Map([
    ["mimetype", TYPE],
    [
      "META-INF/manifest.xml",
      `${XML}<manifest:manifest xmlns:manifest="${NAMES}:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${TYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    ],
    [
      "content.xml",
      `${XML}<office:document-content ${spaces} office:version="1.2"><office:body><office:spreadsheet>${tables.join("\n")}</office:spreadsheet></office:body></office:document-content>`,
    ],
  ]);
}

function rowsOf(lignes: readonly Ligne[]): string {
  let next = 1;
  const rows = lignes.map(({ numero, cellules, masquee }) => {
    const blank = numero - next;
    next = numero + 1;
    const hidden = masquee ? ' table:visibility="collapse"' : "";
    return `${blankRows(blank)}<table:table-row${hidden}>${cellules.map(cellOf).join("")}</table:table-row>`;
  });
  return rows.join("\n") || blankRows(1);
}

function blankRows(count: number): string {
  if (count === 0) return "";
  return `<table:table-row table:number-rows-repeated="${count}"><table:table-cell/></table:table-row>`;
}

/** A paragraph for each line; blanks that a reader would put together are counted. */
function cellOf(texte: string): string {
  if (texte === "") return "<table:table-cell/>";
  const paragraphs = texte
    .split("\n")
    .map((line) =>
      celluleXml(line).replace(/^ | {2,}| $/g, (blanks) => `<text:s text:c="${blanks.length}"/>`),
    );
  const body = paragraphs.map((one) => `<text:p>${one}</text:p>`).join("");
  return `<table:table-cell office:value-type="string">${body}</table:table-cell>`;
}
