import { accorder, citer, compter, enumerer } from "../../../domain/francais.ts";
import type { RegleDeChoix } from "../../../selection/lignes.ts";
import type { PageDeTerminal } from "../../../show/text/feuille.ts";
import type { ChoixJuge } from "../types.ts";

/** What is chosen, and whether it keeps to the rule. */
export function choiceLines(feuille: PageDeTerminal, choix: ChoixJuge): string[] {
  const { titre, referentiel, modules, engagements, selection, etats } = choix;
  const chosen = modules.length
    ? `${accorder(modules.length, "module")} ${enumerer(modules)}, soit ${compter(engagements, "engagement")}`
    : "aucun module";
  const verdict = selection.valide ? "conforme à la règle" : "ne respecte pas la règle";
  const reserve = selection.valide && selection.constats.length > 0 ? ", avec ce qui suit" : "";
  const label = selection.label ? ` Label ${selection.label}.` : "";
  const style = selection.valide ? feuille.style.bon : feuille.style.erreur;
  return [
    ...feuille.text(`${titre} (${referentiel})`).map(feuille.style.fort),
    ...feuille.text(`Choix : ${chosen} ; ${verdict}${reserve}.${label}`).map(style),
    ...etats.flatMap(({ numero, limite }) =>
      limite === undefined ? [] : feuille.text(`Module ${numero} limité à : ${limite}.`),
    ),
  ];
}

/** Every row of the matrix, the one of this structure first among its words. */
export function reglesLines(feuille: PageDeTerminal, { regles: lignes }: ChoixJuge): string[] {
  return feuille.section(
    "La règle, selon la structure",
    lignes.flatMap((ligne) => [
      ...feuille.text(`${ligne.structure} : ${asked(ligne)}.`, ligne.ici ? "▸ " : "  ", "    "),
      ...(ligne.ici ? details(feuille, ligne) : []),
    ]),
  );
}

function asked({ label, obligatoires, auMoins }: RegleDeChoix): string {
  const imposed = obligatoires.length
    ? `${accorder(obligatoires.length, "module")} ${enumerer(obligatoires)}`
    : "aucun module imposé";
  const minimum = auMoins
    ? `, au moins ${compter(auMoins.nombre, "module")} parmi ${enumerer(auMoins.parmi)}`
    : "";
  return `${label ? `label ${label} ; ` : ""}${imposed}${minimum}`;
}

function details(feuille: PageDeTerminal, { mots, aConfirmer = [], lectures = [] }: RegleDeChoix): string[] {
  const under = (words: string) => feuille.text(words, "    ");
  return [
    ...under(citer(mots)),
    ...aConfirmer.flatMap(({ modules, motif }) =>
      under(`Module ${enumerer(modules)}, à confirmer : ${motif}`),
    ),
    ...lectures.flatMap(({ modules, lectures: readings }) => [
      ...under(`Module ${enumerer(modules)}, plusieurs lectures :`),
      ...readings.flatMap((reading, rang) => feuille.text(reading, `      ${rang + 1}. `)),
    ]),
  ];
}
