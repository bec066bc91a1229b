import { compter } from "../../../domain/francais.ts";
import { enToutesLettres } from "../../../domain/jour.ts";
import { seriesOf } from "../../../results/series.ts";
import { liste, objet, option, prose, type Vue } from "../../../show/templates/shape.ts";
import { BARRES, barresOf } from "../parts/barres.ts";
import type { EntreeRapport } from "../report.ts";

/** What was documented at the end of each month of the year: a drawing, and the table that says the same. */
export const COUVERTURE_DE_L_ANNEE = option(
  objet({
    bilan: prose,
    graphe: BARRES,
    lignes: liste(objet({ jour: prose, documentees: prose, perimees: prose })),
  }),
);

export function couvertureOf({ historique, structure }: EntreeRapport): Vue<typeof COUVERTURE_DE_L_ANNEE> {
  const principal = structure.jugements.find((one) => one.principal)?.referentiel;
  const serie = historique && seriesOf(historique).find(({ referentiel }) => referentiel === principal);
  const ensemble = serie?.documentees[0];
  if (!historique || !serie || !ensemble) return null;
  const { valeurs, totaux = [] } = ensemble;
  const known = valeurs.filter((one) => one !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return null;
  const sommet = totaux.reduce<number>((most, one) => Math.max(most, one ?? 0), 0);
  return {
    bilan: toldOf(first, last),
    graphe: barresOf(valeurs, sommet),
    lignes: historique.etapes.flatMap(({ date }, rang) => {
      const valeur = valeurs[rang];
      if (valeur === null || valeur === undefined) return [];
      const perimees = serie.perimees.valeurs[rang];
      return [
        {
          jour: enToutesLettres(date),
          documentees: `${valeur} sur ${totaux[rang] ?? "–"}`,
          perimees: String(perimees ?? "–"),
        },
      ];
    }),
  };
}

function toldOf(first: number, last: number): string {
  const by = Math.abs(last - first);
  if (by === 0)
    return `${compter(last, "exigence documentée", "exigences documentées")}, autant qu’au départ.`;
  return `${compter(last, "exigence documentée", "exigences documentées")}, ${by} de ${last > first ? "plus" : "moins"} qu’au départ.`;
}
