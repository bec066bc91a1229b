import type { Lecture } from "../../../depot/depot.ts";
import { storedZip } from "../../../depot/zip/whole.ts";
import { openWorkbook } from "../../../indicateurs/registre/classeur.ts";
import { headingKey } from "../../../indicateurs/registre/entetes.ts";
import { openRegistre } from "../../../indicateurs/registre/open.ts";
import { openTableur } from "../../../indicateurs/registre/tableur.ts";
import { type Feuille, RegistreError } from "../../../indicateurs/registre/types.ts";
import { csvOf } from "./csv.ts";
import { type LienDeRegistre, reduceFeuille } from "./feuille.ts";
import { odsParts } from "./ods.ts";
import { xlsxParts } from "./xlsx.ts";

/**
 * A register with its bound columns alone, in its own format, so that it is read as it was: sheets keep their names, rows
 * their numbers. Null where no bound column is found, or where it cannot be read.
 */
export function reduceRegistre(lecture: Lecture, liens: readonly LienDeRegistre[]): Uint8Array | null {
  try {
    const { feuilles } = openRegistre(lecture, openTableur);
    const named = feuilles.map((feuille) => ({ nom: feuille.nom, reduite: reduceSheet(feuille, liens) }));
    if (named.every(({ reduite }) => reduite === null)) return null;
    const [first] = named;
    if (first?.reduite && first.nom === null) return new TextEncoder().encode(csvOf(first.reduite));
    const sheets = named.map(({ nom, reduite }) => ({ nom: nom ?? "", reduite }));
    return storedZip(isOds(lecture) ? odsParts(sheets) : xlsxParts(sheets));
  } catch (error) {
    if (error instanceof RegistreError) return null;
    throw error;
  }
}

function reduceSheet(feuille: Feuille, liens: readonly LienDeRegistre[]) {
  const { nom } = feuille;
  const here = liens.filter(
    (lien) => lien.feuille === undefined || headingKey(lien.feuille) === headingKey(nom ?? ""),
  );
  return reduceFeuille(feuille, here);
}

function isOds(lecture: Lecture): boolean {
  return openWorkbook(lecture).has("content.xml");
}
