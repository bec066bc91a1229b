import { dayOf } from "../../../domain/jour.ts";
import type { Fusion, Ligne } from "../types.ts";
import { readXml } from "../xml.ts";
import { withoutPrefixes } from "./parts.ts";
import { decoded } from "./strings.ts";

/** What the cells of every sheet are read with. */
export interface Apparat {
  textes: readonly string[];
  /** Whether the format of a style is that of a date. */
  dates: readonly boolean[];
  /** Days between the workbook's day zero and 1970-01-01. */
  origine: number;
}

interface Cellule {
  rank: number;
  type: string;
  style: number;
  value: string;
  formula: boolean;
}

const MOST_COLUMNS = 16_384;

/** The rows of a sheet, in batches. */
export function* rowsOfSheet(xml: string, apparat: Apparat): Generator<Ligne[]> {
  const fusions = fusionsOf(xml);
  let rows: Ligne[] = [];
  let row: { numero: number; cellules: string[]; masquee: boolean } | undefined;
  let cell: Cellule | undefined;
  let within: "v" | "t" | "f" | null = null;
  let last = 0;
  const ecoute = withoutPrefixes({
    open: (nom, a) => {
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
    close: (nom) => {
      if (nom === "v" || nom === "t" || nom === "f") within = null;
      if (nom === "c" && cell && row && cell.rank < MOST_COLUMNS) {
        while (row.cellules.length < cell.rank) row.cellules.push("");
        row.cellules[cell.rank] = textOf(cell, apparat);
        cell = undefined;
      }
      if (nom === "row" && row) {
        const { numero, cellules, masquee } = row;
        const below = fusions.get(numero);
        rows.push({ numero, cellules, ...(masquee && { masquee }), ...(below && { fusions: below }) });
        row = undefined;
      }
    },
    text: (texte) => {
      if (cell && within && within !== "f") cell.value += texte;
    },
  });
  for (const _ of readXml(xml, ecoute)) {
    yield rows;
    rows = [];
  }
}

const MERGED = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)"/g;
/** Headings stand within the first lines: cells merged further down are nobody's concern. */
const DEEPEST = 100;

/** Cells that go on below, by the line of the first; a workbook names them after its rows. */
function fusionsOf(xml: string): Map<number, Fusion[]> {
  const found = new Map<number, Fusion[]>();
  for (const [, column, first, last] of xml.slice(xml.lastIndexOf("sheetData")).matchAll(MERGED)) {
    const [from, to, rang] = [Number(first), Number(last), columnOf(column)];
    if (rang === undefined || to <= from || from > DEEPEST) continue;
    found.set(from, [...(found.get(from) ?? []), { rang, jusqu: to }]);
  }
  return found;
}

/** `C7` is the third column. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOf({ type, style, value, formula }: Cellule, { textes, dates, origine }: Apparat): string {
  // A formula that gives an empty text says so by its type; one without a value was never computed.
  if (value === "") return formula && type !== "str" ? "=" : "";
  if (type === "s") return textes[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "oui" : "non";
  if (type === "d") return value.replace(/T00:00(:00(\.0+)?)?Z?$/, "");
  if (type !== "n") return decoded(value);
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
