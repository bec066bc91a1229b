import { sameWords, wordsOf } from "../../../mots/words.ts";
import { stemsOf } from "../text/stems.ts";
import { type FaitDeChangement, reworded } from "./change.ts";

/** How a text changed: figures weigh most, then words that carry meaning; inflections and small words least. */
export function compareWording(de: string, vers: string): FaitDeChangement[] {
  if (sameWords(de, vers)) return [];
  if (quantitiesOf(de) !== quantitiesOf(vers)) return [reworded("nombre-change", de, vers)];
  return [reworded(isTouchUp(de, vers) ? "texte-retouche" : "texte-reformule", de, vers)];
}

/** The words that carry meaning are the same, as often: at most small words, order or inflections moved. */
export function isTouchUp(de: string, vers: string): boolean {
  return [...stemsOf(de)].sort().join(" ") === [...stemsOf(vers)].sort().join(" ");
}

/** What a figure counts, by its longest and its short names, each under one. */
const UNITES: ReadonlyMap<string, string> = new Map(
  [
    ["seconde", "secondes", "s"],
    ["minute", "minutes", "min", "mn"],
    ["heure", "heures", "h"],
    ["jour", "jours", "j"],
    ["semaine", "semaines"],
    ["mois"],
    ["trimestre", "trimestres"],
    ["semestre", "semestres"],
    ["an", "ans", "annee", "annees"],
    ["fois"],
    ["euro", "euros", "€"],
    ["metre", "metres", "m"],
    ["kilometre", "kilometres", "km"],
    ["gramme", "grammes", "g"],
    ["kilogramme", "kilogrammes", "kg"],
    ["tonne", "tonnes", "t"],
  ].flatMap((names) => names.map((name) => [name, names[0] ?? name] as const)),
);

/** The figures of a text with their units, and its signs: « 10 jours » is neither « 10 heures » nor « 1/2 jour ». */
function quantitiesOf(text: string): string {
  const words = wordsOf(text);
  return words
    .flatMap((word, rank) => {
      if (/\d/.test(word)) return [`${word} ${UNITES.get(words[rank + 1] ?? "") ?? ""}`];
      return /\p{L}/u.test(word) || UNITES.has(word) ? [] : [word];
    })
    .sort()
    .join("\n");
}
