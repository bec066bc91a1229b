import {
  cibleAtteinte,
  ecartEnMots,
  exclusEnMots,
  intervalleEnMots,
  partEnMots,
  uniteEnMots,
  valeurEnMots,
} from "../../../domain/chiffres.ts";
import type { PeriodeDeSerie } from "../../../domain/indicateurs.ts";
import type { IndicateurJuge, MesureDeSerie, StructureJugee } from "../../../domain/resultat.ts";
import { nameOfPeriod } from "../../../indicateurs/periodes.ts";
import {
  booleen,
  liste,
  nombre,
  objet,
  option,
  prose,
  texte,
  type Vue,
} from "../../../show/templates/shape.ts";
import { GRAPHE, grapheOf } from "../parts/graphe.ts";
import { exclusEnSignes, illisiblesEnMots, legendeDesSignes, signesDesMotifs } from "./hors-compte.ts";

/** Each indicator with its figures, and what draws them; the table says all that the drawing shows. */
export const SUIVI_DES_INDICATEURS = objet({
  lignes: liste(
    objet({
      ancre: texte,
      titre: prose,
      origine: prose,
      valeur: prose,
      periode: prose,
      precisions: liste(prose),
      motif: option(prose),
      /** Rows that nothing could be made of, and where they are. */
      illisibles: option(prose),
      graphe: option(GRAPHE),
      /** What the row of values says: their unit, where the values do not. */
      mesure: prose,
      periodes: liste(objet({ nom: prose, valeur: prose, detail: prose, enCours: booleen })),
      exigences: liste(objet({ id: texte, ancre: texte })),
    }),
  ),
  /** Some are counted in working days: the rule is to be told. */
  joursOuvres: booleen,
  /** Some rest on few rows: the mark is to be told. */
  peuDeLignes: booleen,
  /** What the signs of rows that do not count stand for. */
  signes: prose,
  combien: nombre,
});

const ORIGINES = {
  referentiel: "Demandé par le référentiel",
  quali: "Calcul proposé par quali, là où le référentiel demande un suivi",
  structure: "Défini par la structure",
};

/** Columns of a table: two years of quarters, and the running one. */
const MOST = 9;

export function suiviDesIndicateurs(
  { indicateurs = [], jugements }: StructureJugee,
  ancreOf: (jugement: StructureJugee["jugements"][number], id: string) => string,
): Vue<typeof SUIVI_DES_INDICATEURS> | null {
  if (indicateurs.length === 0) return null;
  const uses = (id: string) =>
    jugements.flatMap((jugement) =>
      jugement.exigences.flatMap((exigence) =>
        exigence.preuves.some(({ type, designation }) => type === "indicateur" && designation === id)
          ? [
              {
                id: jugement.principal ? exigence.id : `${jugement.nom}:${exigence.id}`,
                ancre: ancreOf(jugement, exigence.id),
              },
            ]
          : [],
      ),
    );
  const shown = ({ motif, serie }: IndicateurJuge) => (motif === undefined ? serie.slice(-MOST) : []);
  const signes = signesDesMotifs(indicateurs.flatMap(shown));
  return {
    lignes: indicateurs.map((one, rang) => ({
      ancre: `indicateur-${rang + 1}`,
      titre: one.titre,
      origine: ORIGINES[one.origine],
      valeur: one.motif === undefined ? valeurEnMots(one.close.valeur, one.unite) : "Sans chiffre",
      periode: nameOfPeriod(one.periodicite, one.close.du),
      precisions: one.motif === undefined ? precisionsOf(one) : [],
      motif: one.motif ?? null,
      illisibles: illisiblesEnMots(one),
      graphe: one.motif === undefined ? grapheOf(one) : null,
      mesure: mesureEn(one),
      periodes: shown(one).map((mesure) => columnOf(one, mesure, signes)),
      exigences: uses(one.id),
    })),
    joursOuvres: indicateurs.some(({ joursOuvres }) => joursOuvres === true),
    peuDeLignes: indicateurs.some(({ close, serie }) => [close, ...serie].some(({ petit }) => petit)),
    signes: legendeDesSignes(signes),
    combien: indicateurs.length,
  };
}

/** « En jours ouvrés »: told once for the row, so that a column is as narrow as its number. */
function mesureEn({ unite }: IndicateurJuge): string {
  const mots = uniteEnMots(unite);
  return unite === "pourcent" || mots === "" ? "Valeur" : `En ${mots}`;
}

/** A column of the table; its name is kept short, so that nine of them stand on one line. */
function columnOf(
  { periodicite, unite }: IndicateurJuge,
  mesure: MesureDeSerie,
  signes: ReadonlyMap<string, string>,
) {
  const { du, enCours, valeur, petit, exclues } = mesure;
  const detail = [partEnMots(mesure), exclusEnSignes(exclues, signes)].filter((part) => part !== "");
  return {
    nom: nomCourt(periodicite, du),
    valeur: valeurEnMots(valeur, unite === "pourcent" ? unite : "nombre") + (petit ? "\u00a0*" : ""),
    detail: detail.join(", "),
    enCours,
  };
}

function nomCourt(periodicite: PeriodeDeSerie, du: string): string {
  return nameOfPeriod(periodicite, du).replace("trimestre", "trim.").replace("semestre", "sem.");
}

/** What the period before is called beside « sur un an »; a year's own is the year before. */
const RECULS: Readonly<Record<PeriodeDeSerie, string>> = {
  mois: "sur un mois",
  trimestre: "sur un trimestre",
  semestre: "sur un semestre",
  annee: "",
};

/** « 62 sur 65 », « cible 90 %, atteinte », « +5,1 points sur un trimestre ». */
function precisionsOf(juge: IndicateurJuge): string[] {
  const { close, cible, sens, unite, precedente, anneePrecedente } = juge;
  const recul = RECULS[juge.periodicite];
  const { valeur } = close;
  const verdict = valeur === null ? "" : cibleAtteinte(valeur, cible, sens) ? ", atteinte" : ", manquée";
  const before = ecartEnMots(valeur, precedente?.valeur, unite);
  const year = ecartEnMots(valeur, anneePrecedente?.valeur, unite);
  return [
    partEnMots(close),
    intervalleEnMots(close.intervalle, unite),
    exclusEnMots(close.exclues),
    close.petit ? "peu de lignes *" : "",
    cible === undefined ? "" : `cible ${valeurEnMots(cible, unite)}${verdict}`,
    before && recul && `${before} ${recul}`,
    year && `${year} sur un an`,
  ].filter((part) => part !== "");
}
