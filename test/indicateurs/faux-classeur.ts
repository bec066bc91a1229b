import { type FaconDeZip, zipOf } from "./faux-zip.ts";

/** A cell: what it shows; a day, which a workbook keeps as a number; a formula, with the value kept of it. */
export type Cellule = string | number | Date | { formule: string; valeur?: string | number };

/** A row; one that begins with `null` is hidden. */
export type Rangee = readonly (Cellule | null)[];

/** How a program writes a workbook. */
export interface FaconDeClasseur {
  zip?: FaconDeZip;
  /** Texts are kept beside the sheets, as Excel and Google do; else within their cells. */
  partages?: boolean;
  /** Names of elements have this prefix, as .NET programs write them. */
  prefixe?: string;
  /** Days are counted from 1904, as on old Macs. */
  depuis1904?: boolean;
  /** Days are kept as ISO text, as in strict files. */
  joursIso?: boolean;
  /** Places of cells are left to their order. */
  sansPlaces?: boolean;
  /** `A1:A2`. */
  fusions?: readonly string[];
  /** Paths from the archive's top rather than from the part that names them. */
  absolus?: boolean;
}

const DAY = 86_400_000;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** An .xlsx of these sheets. */
export function classeurOf(
  feuilles: Readonly<Record<string, readonly Rangee[]>>,
  facon: FaconDeClasseur = {},
): Buffer {
  const { prefixe, absolus } = facon;
  const p = prefixe ? `${prefixe}:` : "";
  const textes: string[] = [];
  const base = absolus ? "/xl/" : "";
  const sheets = Object.entries(feuilles).map(([nom, rows], rank) => ({
    nom,
    chemin: `worksheets/s${rank + 1}.xml`,
    xml: sheetOf(rows, p, facon, textes),
  }));
  const entries = sheets.map(
    ({ nom }, rank) => `<${p}sheet name="${nom}" sheetId="${rank + 1}" r:id="r${rank + 1}"/>`,
  );
  const links = [
    ...sheets.map(({ chemin }, rank) => linkOf(`r${rank + 1}`, "worksheet", base + chemin)),
    linkOf("styles", "styles", `${base}styles.xml`),
    linkOf("textes", "sharedStrings", `${base}sharedStrings.xml`),
  ];
  return zipOf(
    {
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": `<Relationships>${linkOf("r", "officeDocument", `${absolus ? "/" : ""}xl/workbook.xml`)}</Relationships>`,
      "xl/workbook.xml": `<${p}workbook xmlns:r="${OFFICE}"><${p}workbookPr${facon.depuis1904 ? ' date1904="1"' : ""}/><${p}sheets>${entries.join("")}</${p}sheets></${p}workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships>${links.join("")}</Relationships>`,
      "xl/styles.xml": `<${p}styleSheet><${p}numFmts><${p}numFmt numFmtId="164" formatCode="[$-40C]dd/mm/yyyy\\ hh:mm"/></${p}numFmts><${p}cellXfs><${p}xf numFmtId="0"/><${p}xf numFmtId="164"/></${p}cellXfs></${p}styleSheet>`,
      "xl/sharedStrings.xml": `<${p}sst>${textes.map((one) => `<${p}si>${one}</${p}si>`).join("")}</${p}sst>`,
      ...Object.fromEntries(sheets.map(({ chemin, xml }) => [`xl/${chemin}`, xml])),
    },
    facon.zip,
  );
}

function linkOf(id: string, genre: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${genre}" Target="${target}"/>`;
}

function sheetOf(rows: readonly Rangee[], p: string, facon: FaconDeClasseur, textes: string[]): string {
  const lines = rows.map((row, rank) => {
    const hidden = row[0] === null;
    const cells = (hidden ? row.slice(1) : row).map((cell, column) => {
      const place = facon.sansPlaces ? "" : ` r="${"ABCDEFGH"[column]}${rank + 1}"`;
      return cellOf(cell, place, p, facon, textes);
    });
    const where = facon.sansPlaces ? "" : ` r="${rank + 1}"`;
    return `<${p}row${where}${hidden ? ' hidden="1"' : ""}>${cells.join("")}</${p}row>`;
  });
  const merged = (facon.fusions ?? []).map((ref) => `<${p}mergeCell ref="${ref}"/>`);
  const merges = merged.length > 0 ? `<${p}mergeCells>${merged.join("")}</${p}mergeCells>` : "";
  return `<${p}worksheet><${p}sheetData>${lines.join("")}</${p}sheetData>${merges}</${p}worksheet>`;
}

function cellOf(
  cell: Cellule | null | undefined,
  place: string,
  p: string,
  facon: FaconDeClasseur,
  textes: string[],
) {
  if (cell === null || cell === undefined || cell === "") return `<${p}c${place}/>`;
  if (typeof cell === "number") return `<${p}c${place}><${p}v>${cell}</${p}v></${p}c>`;
  if (cell instanceof Date) {
    if (facon.joursIso) return `<${p}c${place} t="d"><${p}v>${cell.toISOString()}</${p}v></${p}c>`;
    const serial = cell.getTime() / DAY + (facon.depuis1904 ? 24_107 : 25_569);
    return `<${p}c${place} s="1"><${p}v>${serial}</${p}v></${p}c>`;
  }
  if (typeof cell === "string") {
    const text = `<${p}t xml:space="preserve">${cell}</${p}t>`;
    if (!facon.partages) return `<${p}c${place} t="inlineStr"><${p}is>${text}</${p}is></${p}c>`;
    return `<${p}c${place} t="s"><${p}v>${textes.push(`<${p}r>${text}</${p}r>`) - 1}</${p}v></${p}c>`;
  }
  const value = cell.valeur === undefined ? "" : `<${p}v>${cell.valeur}</${p}v>`;
  const type = typeof cell.valeur === "string" ? ' t="str"' : "";
  return `<${p}c${place}${type}><${p}f>${cell.formule}</${p}f>${value}</${p}c>`;
}

/** An .ods of these sheets; `fusions`: how many lines a cell covers, by its place (`A1`). */
export function odsOf(
  feuilles: Readonly<Record<string, readonly Rangee[]>>,
  { fusions = {}, zip }: { fusions?: Readonly<Record<string, number>>; zip?: FaconDeZip } = {},
): Buffer {
  const tables = Object.entries(feuilles).map(
    ([nom, rows]) =>
      `<table:table table:name="${nom}"><table:table-column table:number-columns-repeated="1024"/>${rows.map((row, rank) => odsRow(row, rank, fusions)).join("")}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>`,
  );
  const mimetype = "application/vnd.oasis.opendocument.spreadsheet";
  const content = `<office:document-content><office:body><office:spreadsheet>${tables.join("")}</office:spreadsheet></office:body></office:document-content>`;
  return zipOf({ mimetype, "content.xml": content, "Configurations2/": "" }, zip);
}

function odsRow(row: Rangee, rank: number, fusions: Readonly<Record<string, number>>): string {
  const hidden = row[0] === null;
  const cells = (hidden ? row.slice(1) : row).map((cell, column) => {
    const spans = fusions[`${"ABCDEFGH"[column]}${rank + 1}`];
    return odsCell(
      cell,
      spans ? ` table:number-columns-spanned="1" table:number-rows-spanned="${spans}"` : "",
    );
  });
  return `<table:table-row${hidden ? ' table:visibility="collapse"' : ""}>${cells.join("")}</table:table-row>`;
}

function odsCell(cell: Cellule | null | undefined, spans: string): string {
  const text = (shown: string | number) => `<text:p>${shown}</text:p></table:table-cell>`;
  if (cell === null || cell === undefined || cell === "") return `<table:table-cell${spans}/>`;
  if (typeof cell === "number")
    return `<table:table-cell${spans} office:value-type="float" office:value="${cell}">${text(cell)}`;
  if (typeof cell === "string") return `<table:table-cell${spans} office:value-type="string">${text(cell)}`;
  if (cell instanceof Date) {
    const shown = cell.toISOString().slice(0, 19);
    return `<table:table-cell${spans} office:value-type="date" office:date-value="${shown}">${text("##")}`;
  }
  const { formule, valeur } = cell;
  if (valeur === undefined) return `<table:table-cell${spans} table:formula="of:=${formule}"/>`;
  const type = typeof valeur === "string" ? "string" : "float";
  return `<table:table-cell${spans} table:formula="of:=${formule}" office:value-type="${type}" office:value="${valeur}">${text(valeur)}`;
}
