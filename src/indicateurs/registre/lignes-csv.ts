import Papa from "papaparse";
import { type Ligne, RegistreError } from "./types.ts";

/** A cell is a few words; one that never ends is a quote that nobody closed. */
const LONGEST_ROW = 12 * 1024 * 1024;
/** Quotes that nobody closed: each makes what follows be read again. */
const MOST_OPEN = 100;
const OPEN = "un guillemet ouvert n’y est pas refermé";

type SautDeLigne = "\r\n" | "\n" | "\r";

/**
 * The rows of a text that comes in chunks, in batches, each with the line it begins on. A row whose quote nobody closed would
 * swallow those below: it is given as faulty, and reading goes on from the next line.
 */
export function* rowsOfCsv(chunks: Iterable<string>, separateur: string): Generator<Ligne[]> {
  const state = { numero: 1, open: 0 };
  let pending = "";
  let least = 0;
  for (const [chunk, last] of withLast(chunks)) {
    pending += chunk;
    if (!last && pending.length < least) continue;
    const before = pending.length;
    for (let again = true; again; ) {
      const whole = last || pending.length > LONGEST_ROW;
      const { rows, rest, reread } = parse(pending, separateur, whole, state);
      if (whole && !last && !reread) throw new RegistreError(ENDLESS, rows.at(-1)?.numero);
      if (last && !reread) markLast(rows, pending);
      yield rows;
      again = reread;
      pending = rest;
    }
    // A row longer than what was read is tried again once there is twice as much, so that its cost stays linear.
    least = pending.length === before ? 2 * before : 0;
  }
}

/** The rows of a text, and what is left of it; `reread`: a quote stayed open, and what follows it is to be read again. */
function parse(
  text: string,
  separateur: string,
  whole: boolean,
  state: { numero: number; open: number },
): { rows: Ligne[]; rest: string; reread: boolean } {
  const newline = newlineOf(text);
  const parsed = new Papa.Parser({ delimiter: separateur, newline }).parse(text, 0, !whole);
  const data = parsed.data as string[][];
  const fault = whole || parsed.errors.length > 0 ? openQuote(parsed.errors, data, newline) : undefined;
  const quoted = text.includes('"');
  const start = state.numero;
  const rows: Ligne[] = [];
  for (const cellules of fault ? data.slice(0, fault.row) : data) {
    rows.push({ numero: state.numero, cellules });
    state.numero += 1 + (quoted ? occurrences(cellules.join(""), newline) : 0);
  }
  if (!fault) return { rows, rest: whole ? "" : text.slice(parsed.meta.cursor), reread: false };
  const numero = start + occurrences(text.slice(0, fault.index), newline);
  const end = text.indexOf(newline, fault.index);
  if (++state.open > MOST_OPEN || end < 0) throw new RegistreError(ENDLESS, numero);
  const before = text.lastIndexOf(newline, fault.index);
  const begin = before < 0 ? 0 : before + newline.length;
  const colonne = occurrences(text.slice(begin, fault.index), separateur) + 1;
  rows.push({
    numero,
    cellules: text.slice(begin, end).split(separateur),
    defaut: { motif: OPEN, colonne },
  });
  state.numero = numero + 1;
  return { rows, rest: text.slice(end + newline.length), reread: true };
}

const ENDLESS = "Une cellule ne finit pas : il manque sans doute un guillemet fermant.";

/** The first quote that nobody closed, or that was closed lines below. */
function openQuote(
  errors: readonly Papa.ParseError[],
  data: readonly string[][],
  newline: SautDeLigne,
): { row: number; index: number } | undefined {
  for (const { row, index, type } of errors) {
    const cells = row === undefined ? undefined : data[row];
    if (type !== "Quotes" || row === undefined || index === undefined || !cells) continue;
    if (cells.some((cellule) => cellule.includes(newline))) return { row, index };
  }
  return undefined;
}

/** A file that stops without ending its last line may have been cut in its midst. */
function markLast(rows: Ligne[], text: string): void {
  const end = rows.at(-1);
  if (end && !text.endsWith("\n") && !text.endsWith("\r")) end.derniere = true;
}

function newlineOf(text: string): SautDeLigne {
  const first = /\r\n|\n|\r(?!$)/.exec(text)?.[0];
  return first === "\r\n" || first === "\r" ? first : "\n";
}

function occurrences(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) count++;
  return count;
}

function* withLast(chunks: Iterable<string>): Generator<[chunk: string, last: boolean]> {
  let before: string | undefined;
  for (const chunk of chunks) {
    if (before !== undefined) yield [before, false];
    before = chunk;
  }
  yield [before ?? "", true];
}
