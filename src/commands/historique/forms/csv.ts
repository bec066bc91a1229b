import type { CouvertureDEtape, Etape, Historique } from "../../../generated/historique.ts";
import { csv } from "../../../show/text/csv.ts";

const HEAD = [
  "structure",
  "date",
  "commit",
  "date du commit",
  "état",
  "référentiel",
  "module",
  "contrôlées",
  "documentées",
  "périmées",
  "manquantes",
  "à revoir",
  "exclues",
  "erreurs",
  "avertissements",
  "informations",
  "motif",
];

/** One row a step and a module, and one for the whole of each référentiel; a step without judgement has its row too. */
export function formatHistoriqueCsv({ structure, etapes }: Historique): string {
  return csv([HEAD, ...etapes.flatMap((etape) => rowsOf(structure.id, etape))]);
}

function rowsOf(structure: string, etape: Etape): string[][] {
  const { date, commit, dateCommit, etat, constats, motif = "" } = etape;
  const start = [structure, date, commit, dateCommit, etat];
  const { erreurs = "", avertissements = "", informations = "" } = constats ?? {};
  const found = [erreurs, avertissements, informations].map(String);
  const row = (referentiel: string, module: string, couverture: CouvertureDEtape | null, end: string[]) => [
    ...start,
    referentiel,
    module,
    ...figures(couverture),
    ...end,
    motif,
  ];
  if (etape.jugements.length === 0) return [row("", "", null, found)];
  return etape.jugements.flatMap(({ referentiel, ensemble, modules }) => [
    // Findings are those of the structure: said once.
    row(
      referentiel,
      "ensemble",
      ensemble,
      referentiel === etape.jugements[0]?.referentiel ? found : ["", "", ""],
    ),
    ...modules.map(({ numero, couverture }) => row(referentiel, String(numero), couverture, ["", "", ""])),
  ]);
}

function figures(couverture: CouvertureDEtape | null): string[] {
  if (!couverture) return ["", "", "", "", "", ""];
  const { controlees, documentees, perimees, manquantes, aRevoir, exclues } = couverture;
  return [controlees, documentees, perimees, manquantes, aRevoir, exclues].map(String);
}
