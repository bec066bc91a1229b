import { dayOf } from "../../domain/jour.ts";
import type { Classeur } from "./classeur.ts";
import type { Feuille, FichierDeRegistre, Ligne } from "./types.ts";
import { RegistreError } from "./types.ts";
import { readXml, readXmlWhole } from "./xml.ts";

interface Styles {
  /** Whether the format of a style is that of a date. */
  dates: readonly boolean[];
  /** Days between the workbook's day zero and 1970-01-01. */
  origine: number;
}

const FROM_1900 = 25_569;
const FROM_1904 = 24_107;
const MOST_COLUMNS = 16_384;

/** Reads the sheets of an .xlsx workbook: dates as days, formulas by the value that was kept with them. */
export function openXlsx(classeur: Classeur): FichierDeRegistre {
  if (!classeur.has("xl/workbook.xml"))
    throw new RegistreError("Ce n’est pas un classeur : attendus un fichier .csv, .xlsx ou .ods.");
  const { sheets, date1904 } = readSheets(classeur);
  const textes = classeur.has("xl/sharedStrings.xml")
    ? readStrings(classeur.text("xl/sharedStrings.xml"))
    : [];
  const styles: Styles = {
    dates: classeur.has("xl/styles.xml") ? readDateStyles(classeur.text("xl/styles.xml")) : [],
    origine: date1904 ? FROM_1904 : FROM_1900,
  };
  const feuilles = sheets.map(
    ({ nom, chemin }): Feuille => ({ nom, lots: () => rowsOf(classeur.text(chemin), textes, styles) }),
  );
  return { feuilles, encodage: null, remarques: [] };
}

function readSheets(classeur: Classeur): { sheets: { nom: string; chemin: string }[]; date1904: boolean } {
  const targets = new Map<string, string>();
  readXmlWhole(classeur.text("xl/_rels/workbook.xml.rels"), {
    open: (nom, { Id, Target }) => {
      if (nom === "Relationship" && Id && Target)
        targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    },
    close: () => {},
    text: () => {},
  });
  const sheets: { nom: string; chemin: string }[] = [];
  let date1904 = false;
  readXmlWhole(classeur.text("xl/workbook.xml"), {
    open: (nom, attributs) => {
      if (nom === "workbookPr") date1904 = /^(1|true)$/.test(attributs.date1904 ?? "");
      const chemin = nom === "sheet" ? targets.get(attributs["r:id"] ?? "") : undefined;
      if (chemin && classeur.has(chemin)) sheets.push({ nom: attributs.name ?? "", chemin });
    },
    close: () => {},
    text: () => {},
  });
  return { sheets, date1904 };
}

function readStrings(xml: string): string[] {
  const textes: string[] = [];
  let within = false;
  let phonetic = false;
  readXmlWhole(xml, {
    open: (nom) => {
      if (nom === "si") textes.push("");
      if (nom === "rPh") phonetic = true;
      within = nom === "t" && !phonetic;
    },
    close: (nom) => {
      if (nom === "t") within = false;
      if (nom === "rPh") phonetic = false;
    },
    text: (texte) => {
      if (within && textes.length > 0) textes[textes.length - 1] += texte;
    },
  });
  return textes;
}

/** Formats of dates that every workbook knows, by number. */
const DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

function readDateStyles(xml: string): boolean[] {
  const own = new Map<string, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  readXmlWhole(xml, {
    open: (nom, { numFmtId = "", formatCode = "" }) => {
      if (nom === "numFmt") own.set(numFmtId, isDateFormat(formatCode));
      if (nom === "cellXfs") inCells = true;
      if (nom === "xf" && inCells) styles.push(own.get(numFmtId) ?? DATES.has(Number(numFmtId)));
    },
    close: (nom) => {
      if (nom === "cellXfs") inCells = false;
    },
    text: () => {},
  });
  return styles;
}

/** Letters of days, months, years or hours, outside quoted text and brackets. */
function isDateFormat(code: string): boolean {
  return /[dmyjahs]/i.test(code.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|general|standard/gi, ""));
}

function* rowsOf(xml: string, textes: readonly string[], styles: Styles): Generator<Ligne[]> {
  let rows: Ligne[] = [];
  let row: { numero: number; cellules: string[]; masquee: boolean } | undefined;
  let cell: { rank: number; type: string; style: number; value: string; formula: boolean } | undefined;
  let within: "v" | "t" | "f" | null = null;
  let last = 0;
  const ecoute = {
    open: (nom: string, a: Readonly<Record<string, string>>) => {
      if (nom === "row") {
        last = Number(a.r ?? last + 1);
        row = { numero: last, cellules: [], masquee: /^(1|true)$/.test(a.hidden ?? "") };
      } else if (nom === "c" && row) {
        const rank = columnOf(a.r) ?? row.cellules.length;
        cell = { rank, type: a.t ?? "n", style: Number(a.s ?? 0), value: "", formula: false };
      } else if (cell && (nom === "v" || nom === "t" || nom === "f")) {
        within = nom;
        if (nom === "f") cell.formula = true;
      }
    },
    close: (nom: string) => {
      if (nom === "v" || nom === "t" || nom === "f") within = null;
      if (nom === "c" && cell && row && cell.rank < MOST_COLUMNS) {
        while (row.cellules.length < cell.rank) row.cellules.push("");
        row.cellules[cell.rank] = textOf(cell, textes, styles);
        cell = undefined;
      }
      if (nom === "row" && row) {
        const { numero, cellules, masquee } = row;
        rows.push({ numero, cellules, ...(masquee && { masquee }) });
        row = undefined;
      }
    },
    text: (texte: string) => {
      if (cell && within && within !== "f") cell.value += texte;
    },
  };
  for (const _ of readXml(xml, ecoute)) {
    yield rows;
    rows = [];
  }
}

/** `C7` is the third column. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOf(
  { type, style, value, formula }: { type: string; style: number; value: string; formula: boolean },
  textes: readonly string[],
  { dates, origine }: Styles,
): string {
  if (value === "") return formula ? "=" : "";
  if (type === "s") return textes[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "oui" : "non";
  if (type !== "n") return value;
  return dates[style] ? serialToText(Number(value) - origine) : value;
}

/** Days since 1970-01-01, with a fraction for the hour, as `2024-03-12` or `2024-03-12T14:05`. */
function serialToText(serial: number): string {
  if (!Number.isFinite(serial)) return "";
  const minutes = Math.round(serial * 1440);
  const day = Math.floor(minutes / 1440);
  const rest = minutes - day * 1440;
  if (day < -40_000 || day > 60_000) return String(serial);
  const two = (n: number) => String(n).padStart(2, "0");
  return dayOf(day) + (rest === 0 ? "" : `T${two(Math.floor(rest / 60))}:${two(rest % 60)}`);
}
