import {
  cibleAtteinte,
  ecartEnMots,
  intervalleEnMots,
  partEnMots,
  valeurEnMots,
} from "../../../domain/chiffres.ts";
import { enToutesLettres } from "../../../domain/jour.ts";
import type { IndicateurJuge } from "../../../domain/resultat.ts";
import { nameOfPeriod } from "../../../indicateurs/periodes.ts";
import { booleen, liste, objet, option, prose, type Vue } from "../../../show/templates/shape.ts";
import { ENTETE_DE_DOCUMENT, enteteDeDocument, FEUILLES_DE_DOCUMENT } from "../parts/document.ts";
import { GRAPHE, grapheOf } from "../parts/graphe.ts";
import type { EntreeRapport, Rapport } from "../report.ts";

const CARTON = objet({
  titre: prose,
  valeur: prose,
  /** « 1er trimestre 2024, du 1er janvier 2024 au 31 mars 2024 ». */
  periode: prose,
  /** « 62 sur 65 », « objectif 90 %, atteint », « +5,1 points sur un an ». */
  precisions: liste(prose),
  graphe: option(GRAPHE),
});

const FORME = objet({
  ...ENTETE_DE_DOCUMENT,
  cartons: liste(CARTON),
  /** Some rest on few answers: the mark is to be told. */
  peu: booleen,
  /** Those that the page has no room for, and those without a figure. */
  aussi: option(prose),
  sansChiffre: option(prose),
});

const NOM = { type: "affichage", titre: "Nos résultats" };

/** Cards on a page whose height nobody measures. */
const SANS_MESURE = 10;

/** One page to hang up: how long answers take, what surveys say, calls answered; each with its period. */
export const AFFICHAGE: Rapport = {
  ...NOM,
  modele: "affichage/rapport",
  feuilles: [...FEUILLES_DE_DOCUMENT, "commun/graphe.css"],
  forme: FORME,
  unePage: true,
  essais: [12, 10, 8, 6, 4].map((lignes) => ({ lignes })),
  vue(entree: EntreeRapport): Vue<typeof FORME> {
    const { structure, date, essai } = entree;
    const shown = (structure.indicateurs ?? []).filter((one) => isForThePublic(one, entree));
    const told = shown.filter(({ motif, close }) => motif === undefined && close.valeur !== null);
    const without = shown.filter((one) => !told.includes(one));
    const room = essai?.lignes ?? SANS_MESURE;
    return {
      ...enteteDeDocument(entree, NOM, {
        sousTitre: `Chiffres établis le ${enToutesLettres(date)}`,
        origine: { genere: "Chiffres calculés à partir des registres de la structure." },
      }),
      cartons: told.slice(0, room).map(cartonOf),
      peu: told.slice(0, room).some(({ close }) => close.petit === true),
      aussi: listed(told.slice(room)),
      sansChiffre: listed(without),
    };
  },
};

/** What modules for all users ask for, what the structure counts of its own accord, and any waiting time. */
function isForThePublic(
  { methodes, unite }: IndicateurJuge,
  { structure, referentiels }: EntreeRapport,
): boolean {
  if (methodes.length === 0 || unite !== "pourcent") return true;
  const principal = structure.jugements.find((one) => one.principal);
  const referentiel = referentiels.get(principal?.referentiel ?? "");
  const general = new Set(
    referentiel?.modules.filter(({ type }) => type === "general").map(({ numero }) => numero),
  );
  const asked = principal?.exigences.filter(({ detailMethodes }) =>
    detailMethodes.some(({ id }) => methodes.some((one) => one === id || one.startsWith(`${id}.`))),
  );
  return asked === undefined || asked.length === 0 || asked.some(({ module }) => general.has(module));
}

function cartonOf(juge: IndicateurJuge): Vue<typeof CARTON> {
  const { titre, close, unite, periodicite } = juge;
  return {
    titre,
    valeur: valeurEnMots(close.valeur, unite),
    periode: `${nameOfPeriod(periodicite, close.du)}, du ${enToutesLettres(close.du)} au ${enToutesLettres(close.au)}`,
    precisions: precisionsOf(juge),
    graphe: grapheOf(juge),
  };
}

function precisionsOf({ close, cible, sens, unite, anneePrecedente }: IndicateurJuge): string[] {
  const { valeur, petit } = close;
  const met = cibleAtteinte(valeur, cible, sens);
  const year = ecartEnMots(valeur, anneePrecedente?.valeur, unite);
  return [
    partEnMots(close) + (petit ? " *" : ""),
    intervalleEnMots(close.intervalle, unite),
    cible === undefined ? "" : `objectif ${valeurEnMots(cible, unite)}, ${met ? "atteint" : "non atteint"}`,
    year && `${year} sur un an`,
  ].filter((part) => part.trim() !== "");
}

function listed(indicateurs: readonly IndicateurJuge[]): string | null {
  return indicateurs.length === 0 ? null : `${indicateurs.map(({ titre }) => titre).join(" ; ")}.`;
}
