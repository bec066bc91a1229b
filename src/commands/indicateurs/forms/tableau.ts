import {
  ecartEnMots,
  exclusEnMots,
  intervalleEnMots,
  partEnMots,
  valeurEnMots,
} from "../../../domain/chiffres.ts";
import { citer, enumerer } from "../../../domain/francais.ts";
import type { Unite } from "../../../domain/indicateurs.ts";
import type { IndicateurPublie, MesurePubliee, StructureMesuree } from "../../../generated/indicateurs.ts";
import { formuleEnMots, periodiciteEnMots } from "../../../indicateurs/mots.ts";
import { sparkline, targetOf } from "./words.ts";

export const COLONNES = [
  "Indicateur",
  "Période close",
  "Valeur",
  "Détail",
  "Cible",
  "Précédente",
  "Un an avant",
  "En cours",
  "Tendance",
];

/** The « tableau de suivi »: a row an indicator, in the order of quali.yaml. */
export function rowsOf({ indicateurs }: StructureMesuree): string[][] {
  return indicateurs.map((one) =>
    one.utilisable ? usable(one) : [one.titre, "inutilisable", one.motif ?? "", "", "", "", "", "", ""],
  );
}

function usable(one: IndicateurPublie): string[] {
  const { titre, unite, close, enCours, precedente, anneePrecedente, serie = [] } = one;
  return [
    titre,
    close?.periode.nom ?? "",
    valeurEnMots(close?.valeur, unite) + (close?.petit ? " (peu de lignes)" : ""),
    close ? detailOfPeriod(close, unite) : "",
    targetOf(one),
    ecartEnMots(close?.valeur, precedente?.valeur, unite),
    ecartEnMots(close?.valeur, anneePrecedente?.valeur, unite),
    enCours
      ? [valeurEnMots(enCours.valeur, unite), exclusEnMots(enCours.exclues)].filter(Boolean).join(" ; ")
      : "",
    serie.length > 1 ? sparkline(serie) : "",
  ];
}

/** What a trend shows, in words: « 8 périodes, de 92,1 % à 92,5 % »; empty where there is none to show. */
export function tendanceEnMots({ serie = [], unite, utilisable }: IndicateurPublie): string {
  const known = serie.filter(({ valeur }) => valeur !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!utilisable || serie.length < 2 || !first || !last) return "";
  return `${serie.length} périodes, de ${valeurEnMots(first.valeur, unite)} à ${valeurEnMots(last.valeur, unite)}`;
}

/** What a figure is made of: « 98 sur 126 », its interval, the rows that do not count. */
function detailOfPeriod(close: MesurePubliee, unite: Unite): string {
  const parts = [partEnMots(close), intervalleEnMots(close.intervalle, unite), exclusEnMots(close.exclues)];
  return parts.filter((part) => part !== "").join(" ; ");
}

/** What 20.2 asks of a follow-up: how often each figure is made, and how. */
export const DEFINITIONS = [
  "Indicateur",
  "Calcul",
  "Périodicité",
  "Registre et colonnes",
  "Délai",
  "Cible",
  "Qui le demande",
];

const ORIGINES = {
  referentiel: "le référentiel",
  quali: "calcul proposé par quali, là où le référentiel demande un suivi",
  structure: "la structure",
};

/** A row a definition that is followed, in the order of quali.yaml. */
export function rowsOfDefinitions({ indicateurs }: StructureMesuree): string[][] {
  return indicateurs.flatMap((one) => {
    const { titre, formule, periodicite, unite, cible, delai, origine, mots, methodes } = one;
    if (!formule || !periodicite) return [];
    const asked = [ORIGINES[origine], mots ? citer(mots) : "", methodes.join(", ")];
    return [
      [
        titre,
        formuleEnMots(formule),
        periodiciteEnMots(periodicite),
        registerOf(one),
        delai ? delayOf(delai) : "",
        cible === undefined ? "" : valeurEnMots(cible, unite),
        asked.filter((part) => part !== "").join(" ; "),
      ],
    ];
  });
}

function registerOf({ sources = [], colonnes = {}, filtre = {} }: IndicateurPublie): string {
  const kept = Object.entries(filtre).map(
    ([titre, valeurs]) => `${citer(titre)} vaut ${enumerer(valeurs ?? [], "ou")}`,
  );
  const parts = [
    enumerer(sources),
    `colonnes ${enumerer(Object.values(colonnes).map((titre = "") => citer(titre)))}`,
    kept.length > 0 ? `lignes où ${enumerer(kept)}` : "",
  ];
  return parts.filter((part) => part !== "").join(" ; ");
}

function delayOf({ duree, unite, repart, attenteCompte }: NonNullable<IndicateurPublie["delai"]>): string {
  const parts = [
    valeurEnMots(duree, unite as Unite),
    repart ? "il repart quand la demande est complétée" : "",
    attenteCompte ? "une réponse d’attente suffit" : "",
  ];
  return parts.filter((part) => part !== "").join(" ; ");
}

/** The rule for days, where some indicator of the structure rests on it. */
export function ruleOf({ indicateurs }: StructureMesuree): string {
  return indicateurs.some(({ delai, unite }) => delai?.unite === "jours-ouvres" || unite === "jours-ouvres")
    ? REGLE_DES_JOURS
    : "";
}

/** Our rule, said as ours. */
export const REGLE_DES_JOURS =
  "Jours ouvrés (règle de quali, la source ne les définit pas) : du lundi au vendredi, hors jours fériés du département ; le jour de départ ne compte pas, le jour de la réponse compte.";
