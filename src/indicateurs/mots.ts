import { accorder, enumerer } from "../domain/francais.ts";
import type { DefinitionIndicateur, PeriodeDeSerie } from "../domain/indicateurs.ts";

/** What of a definition can be told, whoever wrote it. */
interface Definie extends Pick<DefinitionIndicateur, "formule" | "periode"> {
  colonnes: readonly { titre: string; facultative?: boolean }[];
  positives?: readonly string[];
}

const FORMULES: Readonly<Record<DefinitionIndicateur["formule"], string>> = {
  "dans-delai":
    "part des demandes qui ont leur réponse dans le délai, parmi celles qui l’ont ou dont le délai est passé",
  "delai-moyen": "moyenne du temps entre la demande et sa réponse, demandes répondues seules",
  rapport: "somme d’une colonne sur somme d’une autre, en pourcentage",
  somme: "somme d’une colonne",
  compte: "nombre de lignes",
  satisfaction: "part des réponses de satisfaction, parmi celles qui sont données",
};

const PERIODES: Readonly<Record<PeriodeDeSerie, string>> = {
  mois: "par mois",
  trimestre: "par trimestre",
  semestre: "par semestre",
  annee: "par an",
};

/** How a figure is made: « part des demandes… ». */
export function formuleEnMots(formule: DefinitionIndicateur["formule"]): string {
  return FORMULES[formule];
}

/** « par trimestre ». */
export function periodiciteEnMots(periode: PeriodeDeSerie): string {
  return PERIODES[periode];
}

/** A definition as sentences: its formula and period, its columns, the answers that count as satisfied. */
export function definitionInWords({ formule, periode, colonnes, positives }: Definie): string[] {
  const required = colonnes.filter(({ facultative }) => !facultative).map(({ titre }) => titre.toLowerCase());
  return [
    `Calcul : ${FORMULES[formule]} ; un chiffre ${PERIODES[periode]}.`,
    `Le registre a ${accorder(required.length, "pour colonne", "pour colonnes")} : ${enumerer(required)}.`,
    ...(positives ? [`Réponses de satisfaction : ${enumerer(positives)}.`] : []),
  ];
}
