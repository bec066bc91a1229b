import Papa from "papaparse";
import type { Lecture } from "../../depot/depot.ts";
import { decodedTextOf, type Encodage, encodingOf, NOMS } from "./encodage.ts";
import { type FichierDeRegistre, type Ligne, RegistreError } from "./types.ts";

const SEPARATORS = [";", ",", "\t"] as const;
/** A cell is a few words; one that never ends is a quote that nobody closed. */
const LONGEST_ROW = 12 * 1024 * 1024;
const SAMPLE = 64 * 1024;

/** Reads a csv file as French programs write it: separator, encoding and line ends are found out. */
export function openCsv(lecture: Lecture): FichierDeRegistre {
  const { encodage, melange } = encodingOf(lecture);
  const separateur = separatorOf(sampleOf(lecture, encodage));
  const remarques = melange
    ? ["Deux encodages sont mêlés dans ce fichier : les cellules touchées ne peuvent pas être lues."]
    : [];
  const lots = () => rowsOf(decodedTextOf(lecture, encodage), separateur);
  return { feuilles: [{ nom: null, lots }], encodage: NOMS[encodage], remarques };
}

function sampleOf(lecture: Lecture, encodage: Encodage): string {
  const decoder = new TextDecoder(encodage);
  return decoder.decode(lecture.read(0, SAMPLE), { stream: true });
}

/** The sign that cuts most lines into the same number of cells. */
function separatorOf(sample: string): string {
  const lines = sample.split(/\r\n|\r|\n/, 40).map((line) => line.replace(/"(?:[^"]|"")*"/g, ""));
  const score = (sign: string) => {
    const counts = lines.map((line) => line.split(sign).length - 1).filter((count) => count > 0);
    const most = Math.max(0, ...counts);
    return counts.filter((count) => count === most).length * most;
  };
  const [best] = SEPARATORS.toSorted((a, b) => score(b) - score(a));
  return best ?? ";";
}

/** Rows in batches, each with the line it begins on. */
function* rowsOf(chunks: Iterable<string>, separateur: string): Generator<Ligne[]> {
  let pending = "";
  let numero = 1;
  for (const [chunk, last] of withLast(chunks)) {
    const text = pending + chunk;
    const newline = newlineOf(text);
    const parsed = new Papa.Parser({ delimiter: separateur, newline }).parse(text, 0, !last);
    const rows: Ligne[] = [];
    for (const cellules of parsed.data as string[][]) {
      rows.push({ numero, cellules });
      numero += 1 + (text.includes('"') ? linesWithin(cellules, newline) : 0);
    }
    yield rows;
    pending = last ? "" : text.slice(parsed.meta.cursor);
    if (pending.length > LONGEST_ROW)
      throw new RegistreError(
        "Une cellule ne finit pas : il manque sans doute un guillemet fermant.",
        numero,
      );
  }
}

function newlineOf(text: string): "\r\n" | "\n" | "\r" {
  const first = /\r\n|\n|\r(?!$)/.exec(text)?.[0];
  return first === "\r\n" || first === "\r" ? first : "\n";
}

function linesWithin(cellules: readonly string[], newline: string): number {
  let count = 0;
  for (const cellule of cellules) {
    for (let at = cellule.indexOf(newline); at >= 0; at = cellule.indexOf(newline, at + newline.length))
      count++;
  }
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
