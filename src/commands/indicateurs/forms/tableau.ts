import type { IndicateurPublie, StructureMesuree } from "../../../generated/indicateurs.ts";
import { changeOf, figureOf, shareOf, targetOf } from "./words.ts";

export const COLONNES = [
  "Indicateur",
  "Période close",
  "Valeur",
  "Détail",
  "Cible",
  "Précédente",
  "Un an avant",
  "En cours",
];

/** The « tableau de suivi »: a row an indicator, in the order of quali.yaml. */
export function rowsOf({ indicateurs }: StructureMesuree): string[][] {
  return indicateurs.map((one) =>
    one.utilisable ? usable(one) : [one.titre, "inutilisable", one.motif ?? "", "", "", "", "", ""],
  );
}

function usable(one: IndicateurPublie): string[] {
  const { titre, unite, close, enCours, precedente, anneePrecedente } = one;
  return [
    titre,
    close?.periode.nom ?? "",
    figureOf(close?.valeur, unite) + (close?.petit ? " (peu de lignes)" : ""),
    close ? shareOf(close) : "",
    targetOf(one),
    changeOf(close, precedente, unite),
    changeOf(close, anneePrecedente, unite),
    enCours ? figureOf(enCours.valeur, unite) : "",
  ];
}
