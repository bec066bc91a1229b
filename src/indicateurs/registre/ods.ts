import type { Classeur } from "./classeur.ts";
import type { Feuille, FichierDeRegistre, Fusion, Ligne } from "./types.ts";
import { RegistreError } from "./types.ts";
import { readXml } from "./xml.ts";

const MANIFEST = "META-INF/manifest.xml";
const MOST_COLUMNS = 16_384;
/** A row that is repeated more often is the blank foot of a sheet. */
const MOST_REPEATED = 100_000;

/** Reads the sheets of an .ods workbook. */
export function openOds(classeur: Classeur): FichierDeRegistre {
  if (classeur.has(MANIFEST) && classeur.text(MANIFEST).includes("encryption-data"))
    throw new RegistreError("Le classeur est protégé par un mot de passe.");
  const xml = classeur.text("content.xml");
  const feuilles = sheetNames(xml).map((nom, rank): Feuille => ({ nom, lots: () => rowsOf(xml, rank) }));
  return { feuilles, encodage: null, remarques: [] };
}

function sheetNames(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  const reading = readXml(xml, {
    open: (nom, attributs) => {
      if (nom !== "table:table") return;
      if (depth === 0) names.push(attributs["table:name"] ?? "");
      depth++;
    },
    close: (nom) => {
      if (nom === "table:table") depth--;
    },
    text: () => {},
  });
  for (const _ of reading);
  return names;
}

interface Rangee {
  cellules: string[];
  repeated: number;
  masquee: boolean;
  fusions: Fusion[];
}

type Attributs = Readonly<Record<string, string>>;

function* rowsOf(xml: string, sheet: number): Generator<Ligne[]> {
  let rows: Ligne[] = [];
  let rank = -1;
  let depth = 0;
  let numero = 1;
  let row: Rangee | undefined;
  let cell: { attributs: Attributs; paragraphs: string[]; repeated: number } | undefined;
  let within = 0;
  let note = 0;
  const here = () => rank === sheet && depth === 1;
  const ecoute = {
    open: (nom: string, attributs: Attributs) => {
      if (nom === "table:table") {
        if (depth === 0) {
          rank++;
          numero = 1;
        }
        depth++;
      } else if (!here()) return;
      else if (nom === "table:table-row") {
        const masquee = /^(collapse|filter)$/.test(attributs["table:visibility"] ?? "");
        const repeated = times(attributs["table:number-rows-repeated"]);
        row = { cellules: [], repeated, masquee, fusions: [] };
      } else if (nom === "table:table-cell" || nom === "table:covered-table-cell")
        cell = { attributs, paragraphs: [], repeated: times(attributs["table:number-columns-repeated"]) };
      else if (nom === "office:annotation") note++;
      else if (cell && note === 0 && nom === "text:p") {
        within++;
        cell.paragraphs.push("");
      } else if (cell && within > 0 && nom === "text:s") append(cell, " ".repeat(times(attributs["text:c"])));
      else if (cell && within > 0 && (nom === "text:line-break" || nom === "text:tab")) append(cell, "\n");
    },
    close: (nom: string) => {
      if (nom === "table:table") depth--;
      if (!here()) return;
      if (nom === "office:annotation") note--;
      if (nom === "text:p" && within > 0 && note === 0) within--;
      if ((nom === "table:table-cell" || nom === "table:covered-table-cell") && cell && row) {
        const texte = textOf(cell.attributs, cell.paragraphs.join("\n"));
        const spanned = times(cell.attributs["table:number-rows-spanned"]);
        if (spanned > 1) row.fusions.push({ rang: row.cellules.length, jusqu: numero + spanned - 1 });
        const room = MOST_COLUMNS - row.cellules.length;
        for (let n = Math.min(cell.repeated, room); n > 0; n--) row.cellules.push(texte);
        cell = undefined;
      }
      if (nom === "table:table-row" && row) {
        numero = addRows(rows, row, numero);
        row = undefined;
      }
    },
    text: (texte: string) => {
      if (cell && within > 0 && note === 0) append(cell, texte);
    },
  };
  for (const _ of readXml(xml, ecoute)) {
    yield rows;
    rows = [];
  }
}

function append(cell: { paragraphs: string[] }, texte: string): void {
  cell.paragraphs[cell.paragraphs.length - 1] += texte;
}

function addRows(rows: Ligne[], { cellules, repeated, masquee, fusions }: Rangee, numero: number): number {
  while (cellules.at(-1) === "") cellules.pop();
  const count = cellules.length === 0 ? 0 : Math.min(repeated, MOST_REPEATED);
  for (let n = 0; n < count; n++)
    rows.push({
      numero: numero + n,
      cellules,
      ...(masquee && { masquee }),
      ...(fusions.length > 0 && { fusions }),
    });
  return numero + repeated;
}

function times(text: string | undefined): number {
  const count = Number(text ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** The value that the program keeps, rather than the form in which it shows it. */
function textOf(attributs: Attributs, texte: string): string {
  switch (attributs["office:value-type"]) {
    case "date":
      return (attributs["office:date-value"] ?? texte).replace(/T00:00(:00)?(\.0+)?$/, "");
    case "float":
    case "percentage":
    case "currency":
      return attributs["office:value"] ?? texte;
    case undefined:
      return attributs["table:formula"] ? "=" : texte;
    default:
      return texte;
  }
}
