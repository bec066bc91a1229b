import type { Classeur } from "../classeur.ts";
import { type Feuille, type FichierDeRegistre, RegistreError } from "../types.ts";
import { readLocalXml, relationsOf } from "./parts.ts";
import { type Apparat, rowsOfSheet } from "./rows.ts";
import { readStrings } from "./strings.ts";
import { readDateStyles } from "./styles.ts";

const FROM_1900 = 25_569;
const FROM_1904 = 24_107;

/** Reads the sheets of an .xlsx workbook: dates as days, formulas by the value that was kept with them. */
export function openXlsx(classeur: Classeur): FichierDeRegistre {
  const top = [...relationsOf(classeur, "").values()].find(({ genre }) => genre === "officeDocument");
  const part = top?.chemin ?? "xl/workbook.xml";
  if (!classeur.has(part) || !part.endsWith(".xml")) throw new RegistreError(NONE);
  const relations = relationsOf(classeur, part);
  const { sheets, date1904 } = readSheets(classeur.text(part));
  const textOf = (genre: string) => {
    const one = [...relations.values()].find((relation) => relation.genre === genre);
    return one && classeur.has(one.chemin) ? classeur.text(one.chemin) : undefined;
  };
  const strings = textOf("sharedStrings");
  const styles = textOf("styles");
  const apparat: Apparat = {
    textes: strings === undefined ? [] : readStrings(strings),
    dates: styles === undefined ? [] : readDateStyles(styles),
    origine: date1904 ? FROM_1904 : FROM_1900,
  };
  const feuilles = sheets.flatMap(({ nom, id }): Feuille[] => {
    const chemin = relations.get(id)?.chemin;
    if (chemin === undefined || !classeur.has(chemin)) return [];
    return [{ nom, lots: () => rowsOfSheet(classeur.text(chemin), apparat) }];
  });
  if (feuilles.length === 0) throw new RegistreError(NONE);
  return { feuilles, encodage: null, remarques: [] };
}

const NONE = "Ce n’est pas un classeur : attendus un fichier .csv, .xlsx ou .ods.";

function readSheets(xml: string): { sheets: { nom: string; id: string }[]; date1904: boolean } {
  const sheets: { nom: string; id: string }[] = [];
  let date1904 = false;
  readLocalXml(xml, {
    open: (nom, attributs) => {
      if (nom === "workbookPr") date1904 = /^(1|true)$/.test(attributs.date1904 ?? "");
      if (nom !== "sheet") return;
      // The prefix of `r:id` is the writer's choice.
      const id = Object.entries(attributs).find(([name]) => name.endsWith(":id"))?.[1];
      if (id !== undefined) sheets.push({ nom: attributs.name ?? "", id });
    },
    close: () => {},
    text: () => {},
  });
  return { sheets, date1904 };
}
