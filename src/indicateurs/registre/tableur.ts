import type { Lecture } from "../../depot/depot.ts";
import { openWorkbook } from "./classeur.ts";
import { openOds } from "./ods.ts";
import type { FichierDeRegistre } from "./types.ts";
import { openXlsx } from "./xlsx/xlsx.ts";

/** Opens a workbook, .xlsx or .ods. Throws `RegistreError`. */
export function openTableur(lecture: Lecture): FichierDeRegistre {
  const classeur = openWorkbook(lecture);
  return classeur.has("content.xml") ? openOds(classeur) : openXlsx(classeur);
}
