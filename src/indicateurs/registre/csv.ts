import type { Lecture } from "../../depot/depot.ts";
import { decodedTextOf, type Encodage, encodingOf, NOMS } from "./encodage.ts";
import { rowsOfCsv } from "./lignes-csv.ts";
import type { FichierDeRegistre, Ligne } from "./types.ts";

const SEPARATORS = [";", ",", "\t"] as const;
const SAMPLE = 64 * 1024;
/** A register that is held: read once, cut into rows once, for its headings and for each indicator that rests on it. */
const SMALL = 1024 * 1024;

/** Reads a csv file as French programs write it: separator, encoding and line ends are found out. */
export function openCsv(onDisk: Lecture): FichierDeRegistre {
  const small = onDisk.taille <= SMALL;
  const lecture = small ? held(onDisk) : onDisk;
  const { encodage, melange } = encodingOf(lecture);
  const separateur = separatorOf(sampleOf(lecture, encodage));
  const remarques = melange
    ? ["Deux encodages sont mêlés dans ce fichier : les cellules touchées ne peuvent pas être lues."]
    : [];
  const read = () => rowsOfCsv(decodedTextOf(lecture, encodage), separateur);
  const lots = small ? readOnce(read()) : read;
  return { feuilles: [{ nom: null, lots }], encodage: NOMS[encodage], remarques, tenu: small };
}

/** The same bytes, from memory. */
function held(lecture: Lecture): Lecture {
  const bytes = lecture.read(0, lecture.taille);
  return {
    taille: bytes.length,
    read: (position, longueur) => bytes.subarray(position, position + longueur),
    close: () => lecture.close(),
  };
}

/** Rows that are cut when first asked for, and kept; where cutting failed, it fails again there. */
function readOnce(source: Iterator<Ligne[]>): () => Generator<Ligne[]> {
  const known: Ligne[][] = [];
  let failure: unknown;
  let over = false;
  return function* () {
    for (let at = 0; ; at++) {
      if (at === known.length && !over) {
        try {
          const { value, done } = source.next();
          if (done) over = true;
          else known.push(value);
        } catch (error) {
          over = true;
          failure = error;
        }
      }
      const lot = known[at];
      if (lot) yield lot;
      else if (failure === undefined) return;
      else throw failure;
    }
  };
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
