import {
  ecartEnMots,
  exclusEnMots,
  intervalleEnMots,
  partEnMots,
  uniteEnMots,
  valeurEnMots,
} from "../../../domain/chiffres.ts";
import { citer, compter } from "../../../domain/francais.ts";
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
import { GRAPHE, grapheOf } from "./graphe.ts";

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
      /** Rows that do not count, and why; rows that nothing could be made of, and where they are. */
      horsCompte: liste(prose),
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
  return {
    lignes: indicateurs.map((one, rang) => ({
      ancre: `indicateur-${rang + 1}`,
      titre: one.titre,
      origine: ORIGINES[one.origine],
      valeur: one.motif === undefined ? valeurEnMots(one.close.valeur, one.unite) : "Sans chiffre",
      periode: nameOfPeriod(one.periodicite, one.close.du),
      precisions: one.motif === undefined ? precisionsOf(one) : [],
      motif: one.motif ?? null,
      horsCompte: [...excludedOf(one), ...illegibleOf(one)],
      graphe: one.motif === undefined ? grapheOf(one) : null,
      mesure: mesureEn(one),
      periodes: one.motif === undefined ? one.serie.slice(-MOST).map((mesure) => columnOf(one, mesure)) : [],
      exigences: uses(one.id),
    })),
    joursOuvres: indicateurs.some(({ joursOuvres }) => joursOuvres === true),
    peuDeLignes: indicateurs.some(({ close, serie }) => [close, ...serie].some(({ petit }) => petit)),
    combien: indicateurs.length,
  };
}

/** « En jours ouvrés »: told once for the row, so that a column is as narrow as its number. */
function mesureEn({ unite }: IndicateurJuge): string {
  const mots = uniteEnMots(unite);
  return unite === "pourcent" || mots === "" ? "Valeur" : `En ${mots}`;
}

/** A column of the table; its name is kept short, so that nine of them stand on one line. */
function columnOf({ periodicite, unite }: IndicateurJuge, mesure: MesureDeSerie) {
  const { du, enCours, valeur, petit } = mesure;
  return {
    nom: nomCourt(periodicite, du),
    valeur: valeurEnMots(valeur, unite === "pourcent" ? unite : "nombre") + (petit ? "\u00a0*" : ""),
    detail: partEnMots(mesure),
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
  const met =
    valeur !== null && cible !== undefined && (sens === "hausse" ? valeur >= cible : valeur <= cible);
  const verdict = valeur === null ? "" : met ? ", atteinte" : ", manquée";
  const before = ecartEnMots(valeur, precedente?.valeur, unite);
  const year = ecartEnMots(valeur, anneePrecedente?.valeur, unite);
  return [
    partEnMots(close),
    intervalleEnMots(close.intervalle, unite),
    close.petit ? "peu de lignes *" : "",
    cible === undefined ? "" : `cible ${valeurEnMots(cible, unite)}${verdict}`,
    before && recul && `${before} ${recul}`,
    year && `${year} sur un an`,
  ].filter((part) => part !== "");
}

/** « hors compte : 3 sans réponse (encore dans le délai), 2e trim. 2024 », of the periods shown, the last ones first. */
function excludedOf({ serie, periodicite, motif }: IndicateurJuge): string[] {
  if (motif !== undefined) return [];
  return serie
    .slice(-MOST)
    .reverse()
    .flatMap(({ du, exclues = [] }) =>
      exclues.length > 0 ? [`${exclusEnMots(exclues)}, ${nomCourt(periodicite, du)}`] : [],
    );
}

/** « 7 lignes illisibles, laissées de côté : donnees/courriels.csv, ligne 42, colonne 3 (ce n’est pas une date)… » */
function illegibleOf({ illisibles }: IndicateurJuge): string[] {
  if (!illisibles) return [];
  const { nombre, premieres } = illisibles;
  const places = premieres.map(({ fichier, feuille, ligne, colonne, motif }) => {
    const parts = [
      fichier,
      feuille && `feuille ${citer(feuille)}`,
      `ligne ${ligne}`,
      colonne && `colonne ${colonne}`,
    ];
    return `${parts.filter(Boolean).join(", ")} (${motif})`;
  });
  const s = nombre > 1 ? "s" : "";
  const more = nombre > premieres.length ? " ; …" : "";
  return [`${compter(nombre, "ligne")} illisible${s}, laissée${s} de côté : ${places.join(" ; ")}${more}`];
}
