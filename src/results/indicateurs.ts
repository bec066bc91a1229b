import type { Illisible, IndicateurDeStructure, Mesure } from "../domain/indicateurs.ts";
import type { IndicateurJuge, MesureDeSerie } from "../domain/resultat.ts";

/** Periods that a result bears, the running one included; the whole series is what `quali indicateurs` gives. */
const MOST = 13;

/** Rows that cannot be read, told one by one: where to begin. */
const MOST_TOLD = 3;

/** The indicators of a structure as its result bears them: figures, and the places of rows that cannot be read; nothing of the rows themselves. */
export function jugerIndicateurs(indicateurs: readonly IndicateurDeStructure[]): IndicateurJuge[] {
  return indicateurs.flatMap(({ id, calcule }): IndicateurJuge[] => {
    if (!calcule) return [];
    const { liaison, inutilisable, close, precedente, anneePrecedente, serie } = calcule;
    const { definition, cible, service } = liaison;
    const { illisibles, nombreIllisibles } = calcule;
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
        ...(nombreIllisibles > 0 && {
          illisibles: { nombre: nombreIllisibles, premieres: illisibles.slice(0, MOST_TOLD).map(placeOf) },
        }),
        close: inOutline(close),
        ...(precedente && { precedente: inOutline(precedente) }),
        ...(anneePrecedente && { anneePrecedente: inOutline(anneePrecedente) }),
        serie: serie.slice(-MOST).map(inOutline),
      },
    ];
  });
}

/** Its line alone: what is wrong in it depends on columns that a pack leaves out. */
function placeOf({ fichier, feuille, ligne }: Illisible) {
  return { fichier, ...(feuille !== undefined && { feuille }), ligne };
}

const DECIMALS = 1_000_000;

const rounded = (value: number) => Math.round(value * DECIMALS) / DECIMALS;

function inOutline({ du, au, enCours, valeur, numerateur, denominateur, ...mesure }: Mesure): MesureDeSerie {
  const { petit, exclues, intervalle } = mesure;
  return {
    du,
    au,
    enCours,
    valeur: valeur === null ? null : rounded(valeur),
    numerateur,
    denominateur,
    ...(petit && { petit }),
    ...(exclues.length > 0 && { exclues: [...exclues] }),
    ...(intervalle && {
      intervalle: { ...intervalle, bas: rounded(intervalle.bas), haut: rounded(intervalle.haut) },
    }),
  };
}
