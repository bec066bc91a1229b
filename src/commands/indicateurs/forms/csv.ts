import type { IndicateurPublie, Indicateurs, MesurePubliee } from "../../../generated/indicateurs.ts";
import { csv } from "../../../show/text/csv.ts";

const HEAD = [
  "structure",
  "indicateur",
  "titre",
  "du",
  "au",
  "en cours",
  "valeur",
  "unité",
  "numérateur",
  "dénominateur",
  "moyenne",
  "médiane",
  "neuvième décile",
  "lignes",
  "cible",
  "intervalle, bas",
  "intervalle, haut",
  "intervalle, méthode",
  "hors compte",
  "motifs",
  "inutilisable",
];

/** One row a period of each indicator, decimal commas. */
export function formatIndicateursCsv({ structures }: Indicateurs): string {
  const rows = structures.flatMap(({ id, indicateurs }) =>
    indicateurs.flatMap((one) => periods(one).map((mesure) => rowOf(id, one, mesure))),
  );
  return csv([HEAD, ...rows]);
}

/** The series, and the last closed period where no row of it makes it one. */
function periods({ serie = [], close }: IndicateurPublie): readonly MesurePubliee[] {
  const told = serie.some(({ periode }) => periode.du === close?.periode.du);
  return told || !close ? serie : [...serie, close];
}

function rowOf(
  structure: string,
  { id, titre, unite, cible, utilisable, motif = "" }: IndicateurPublie,
  mesure: MesurePubliee,
): string[] {
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? "" : String(value).replace(".", ",");
  return [
    structure,
    id,
    titre,
    mesure.periode.du,
    mesure.periode.au,
    mesure.enCours ? "oui" : "non",
    // A sheet would add up what is not to be used.
    utilisable ? number(mesure.valeur) : "",
    unite,
    number(mesure.numerateur),
    number(mesure.denominateur),
    number(mesure.moyenne),
    number(mesure.mediane),
    number(mesure.p90),
    String(mesure.lignes),
    number(cible),
    number(mesure.intervalle?.bas),
    number(mesure.intervalle?.haut),
    mesure.intervalle?.methode ?? "",
    String(mesure.exclues.reduce((sum, { nombre }) => sum + nombre, 0)),
    mesure.exclues.map(({ motif, nombre }) => `${nombre} ${motif}`).join(", "),
    utilisable ? "" : motif,
  ];
}
