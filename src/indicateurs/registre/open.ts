import type { Lecture } from "../../depot/depot.ts";
import { openCsv } from "./csv.ts";
import { type FichierDeRegistre, RegistreError } from "./types.ts";

const ZIP = "PK\x03\x04";
const OLD_OFFICE = "\xd0\xcf\x11\xe0";

/** Reads a workbook; loaded only where one is bound. */
export type OuvrirClasseur = (lecture: Lecture) => FichierDeRegistre;

/** Opens a register by what it holds, whatever its name says. Throws `RegistreError`. */
export function openRegistre(lecture: Lecture, classeur?: OuvrirClasseur): FichierDeRegistre {
  const head = Buffer.from(lecture.read(0, 4)).toString("latin1");
  if (lecture.taille === 0) throw new RegistreError("Le fichier est vide.");
  if (head === OLD_OFFICE)
    throw new RegistreError(
      "C’est un classeur protégé par un mot de passe, ou d’un format d’avant 2007 : enregistrez-le en .xlsx ou .ods, sans mot de passe.",
    );
  if (head !== ZIP) return openCsv(lecture);
  if (classeur) return classeur(lecture);
  throw new RegistreError("C’est un classeur, malgré son nom : renommez-le en .xlsx ou .ods.");
}
