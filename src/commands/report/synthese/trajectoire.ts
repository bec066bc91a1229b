import { enToutesLettres } from "../../../domain/jour.ts";
import type { Historique } from "../../../generated/historique.ts";
import { seriesOf } from "../../../results/series.ts";
import { liste, objet, option, prose, type Vue } from "../../../show/templates/shape.ts";
import { BARRES, barresOf } from "../parts/barres.ts";
import type { EntreeRapport } from "../report.ts";

/** How one got here: a drawing of all steps, and in words some of them, the first and the last among them. */
export const TRAJECTOIRE = option(
  objet({ graphe: BARRES, points: liste(objet({ jour: prose, valeur: prose })) }),
);

/** Steps told in words. */
const MOST = 5;

export function trajectoireOf({ historique, structure }: EntreeRapport): Vue<typeof TRAJECTOIRE> {
  const principal = structure.jugements.find((one) => one.principal)?.referentiel;
  if (!historique || principal === undefined) return null;
  const serie = seriesOf(historique).find(({ referentiel }) => referentiel === principal)?.documentees[0];
  if (!serie) return null;
  const totaux = serie.totaux ?? [];
  const sommet = totaux.reduce<number>((most, one) => Math.max(most, one ?? 0), 0);
  const known = judgedSteps(historique, serie.valeurs, totaux);
  const count = Math.min(MOST, known.length);
  const at = (rang: number) => (count === 1 ? 0 : Math.round((rang * (known.length - 1)) / (count - 1)));
  const points = Array.from({ length: count }, (_, rang) => known[at(rang)]).filter(
    (one) => one !== undefined,
  );
  return points.length < 2 ? null : { graphe: barresOf(serie.valeurs, sommet), points };
}

function judgedSteps(
  { etapes }: Historique,
  valeurs: readonly (number | null)[],
  totaux: readonly (number | null)[],
): { jour: string; valeur: string }[] {
  return etapes.flatMap(({ date }, rang) => {
    const value = valeurs[rang];
    if (value === null || value === undefined) return [];
    return [{ jour: enToutesLettres(date.slice(0, 7)), valeur: `${value} sur ${totaux[rang] ?? "–"}` }];
  });
}
