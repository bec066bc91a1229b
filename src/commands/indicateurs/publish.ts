import { cibleAtteinte } from "../../domain/chiffres.ts";
import type {
  IndicateurCalcule,
  IndicateurDeStructure,
  Mesure,
  PeriodeDeSerie,
} from "../../domain/indicateurs.ts";
import type { IndicateurPublie, MesurePubliee } from "../../generated/indicateurs.ts";
import { nameOfPeriod } from "../../indicateurs/periodes.ts";
import type { LignePubliee } from "./lignes.ts";

const DECIMALS = 1_000_000;

/** A figure as it goes out: six decimals are more than any register bears. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * DECIMALS) / DECIMALS;
}

function publishMesure(mesure: Mesure, periode: PeriodeDeSerie): MesurePubliee {
  const { du, au, intervalle, exclues, ...rest } = mesure;
  return {
    ...rest,
    periode: { du, au, nom: nameOfPeriod(periode, du) },
    valeur: rounded(mesure.valeur),
    moyenne: rounded(mesure.moyenne),
    mediane: rounded(mesure.mediane),
    p90: rounded(mesure.p90),
    intervalle: intervalle && {
      ...intervalle,
      bas: rounded(intervalle.bas) ?? 0,
      haut: rounded(intervalle.haut) ?? 0,
    },
    exclues: [...exclues],
  };
}

/** Whether a target is met; null without a value or a target. */
function targetMet({ liaison, close, inutilisable }: IndicateurCalcule): boolean | null {
  const { cible, definition } = liaison;
  return inutilisable === null ? cibleAtteinte(close.valeur, cible, definition.sens) : null;
}

/** An indicator in the shape of `quali/indicateurs@1`. */
export function publishIndicateur(
  { id, calcule, faute }: IndicateurDeStructure,
  lignes?: { listed: readonly LignePubliee[]; total: number },
): IndicateurPublie {
  if (!calcule) {
    const motif = faute ? `${faute.message} ${faute.aide}` : "";
    return {
      id,
      titre: id,
      unite: "nombre",
      sens: "hausse",
      origine: "structure",
      methodes: [],
      utilisable: false,
      motif,
      registres: [],
    };
  }
  const { liaison, inutilisable } = calcule;
  const { definition, cible, service } = liaison;
  const { delai, periode } = definition;
  const of = (mesure: Mesure | null) => mesure && publishMesure(mesure, periode);
  return {
    id,
    ...(definition.origine !== "structure" && { definition: definition.id }),
    titre: definition.titre,
    unite: definition.unite,
    sens: definition.sens,
    origine: definition.origine,
    ...(definition.mots !== undefined && { mots: definition.mots }),
    ...(delai &&
      Number.isFinite(delai.duree) && {
        delai: {
          duree: delai.duree,
          unite: delai.unite,
          repart: delai.repart,
          attenteCompte: delai.attenteCompte,
        },
      }),
    formule: definition.formule,
    periodicite: definition.periode,
    colonnes: Object.fromEntries(liaison.colonnes),
    ...(liaison.filtre.size > 0 && {
      filtre: Object.fromEntries([...liaison.filtre].map(([titre, valeurs]) => [titre, [...valeurs]])),
    }),
    sources: [...liaison.sources],
    methodes: [...definition.methodes],
    ...(cible !== undefined && { cible, cibleAtteinte: targetMet(calcule) }),
    ...(service !== undefined && { service }),
    utilisable: inutilisable === null,
    ...(inutilisable !== null && { motif: inutilisable }),
    close: publishMesure(calcule.close, periode),
    enCours: publishMesure(calcule.enCours, periode),
    precedente: of(calcule.precedente),
    anneePrecedente: of(calcule.anneePrecedente),
    serie: calcule.serie.map((mesure) => publishMesure(mesure, periode)),
    registres: calcule.registres.map((registre) => ({
      ...registre,
      totaux: [...registre.totaux],
      lignesMasquees: [...registre.lignesMasquees],
      lignesEnDouble: [...registre.lignesEnDouble],
      remarques: [...registre.remarques],
      personnelles: [...registre.personnelles],
    })),
    illisibles: [...calcule.illisibles],
    nombreIllisibles: calcule.nombreIllisibles,
    signalees: [...calcule.signalees],
    nombreSignalees: calcule.nombreSignalees,
    ...(lignes && { lignes: [...lignes.listed], nombreLignes: lignes.total }),
  };
}
