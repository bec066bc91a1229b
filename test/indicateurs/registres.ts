import { dayOf } from "../../src/domain/jour.ts";
import { readMoment } from "../../src/indicateurs/registre/valeurs.ts";

export const said = (texte: string) => {
  const moment = readMoment(texte);
  return moment && `${dayOf(moment.jour)}${moment.minutes === null ? "" : ` ${moment.minutes}`}`;
};

export const ROWS = Array.from({ length: 40 }, (_, rank) => [`${rank + 1}`, "08/04/2024", "10/04/2024"]);
export const text = (separateur: string, fin = "\r\n", titres = ["N°", "Reçu le", "Répondu le"]) =>
  [titres, ...ROWS].map((row) => row.join(separateur)).join(fin) + fin;
