import type { IndicateurDeStructure, Mesure } from "../domain/indicateurs.ts";
import type { IndicateurJuge, MesureDeSerie } from "../domain/resultat.ts";

/** Periods that a result bears, the running one included; the whole series is what `quali indicateurs` gives. */
const MOST = 13;

/** The indicators of a structure as its result bears them: figures alone, nothing of the rows. */
export function jugerIndicateurs(indicateurs: readonly IndicateurDeStructure[]): IndicateurJuge[] {
  return indicateurs.flatMap(({ id, calcule }): IndicateurJuge[] => {
    if (!calcule) return [];
    const { liaison, inutilisable, close, precedente, anneePrecedente, serie } = calcule;
    const { definition, cible, service } = liaison;
    return [
      {
        id,
        titre: definition.titre,
        unite: definition.unite,
        periodicite: definition.periode,
        sens: definition.sens,
        origine: definition.origine,
        methodes: [...definition.methodes],
        ...(cible !== undefined && { cible }),
        ...(service !== undefined && { service }),
        ...(definition.delai?.unite === "jours-ouvres" && { joursOuvres: true }),
        ...(inutilisable !== null && { motif: inutilisable }),
        close: inOutline(close),
        ...(precedente && { precedente: inOutline(precedente) }),
        ...(anneePrecedente && { anneePrecedente: inOutline(anneePrecedente) }),
        serie: serie.slice(-MOST).map(inOutline),
      },
    ];
  });
}

const DECIMALS = 1_000_000;

function inOutline({ du, au, enCours, valeur, numerateur, denominateur, petit }: Mesure): MesureDeSerie {
  return {
    du,
    au,
    enCours,
    valeur: valeur === null ? null : Math.round(valeur * DECIMALS) / DECIMALS,
    numerateur,
    denominateur,
    ...(petit && { petit }),
  };
}
