import type { Lecture } from "../../depot/depot.ts";
import { decodedTextOf, type Encodage, encodingOf, NOMS } from "./encodage.ts";
import { rowsOfCsv } from "./lignes-csv.ts";
import type { FichierDeRegistre } from "./types.ts";

const SEPARATORS = [";", ",", "\t"] as const;
const SAMPLE = 64 * 1024;

/** Reads a csv file as French programs write it: separator, encoding and line ends are found out. */
export function openCsv(lecture: Lecture): FichierDeRegistre {
  const { encodage, melange } = encodingOf(lecture);
  const separateur = separatorOf(sampleOf(lecture, encodage));
  const remarques = melange
    ? ["Deux encodages sont mêlés dans ce fichier : les cellules touchées ne peuvent pas être lues."]
    : [];
  const lots = () => rowsOfCsv(decodedTextOf(lecture, encodage), separateur);
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
