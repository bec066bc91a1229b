import { accorder, compter, enumerer } from "../../../domain/francais.ts";
import { saidOfCovers } from "../../../domain/synthese.ts";
import { booleen, liste, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import { aTraiterOf } from "../parts/a-traiter.ts";
import { ameliorationOf, planInWords } from "../parts/amelioration.ts";
import { BILAN, bilanOf } from "../parts/bilan.ts";
import { CARTE, carteOf } from "../parts/carte.ts";
import { CHIFFRES, chiffresOf } from "../parts/chiffres.ts";
import { ECHEANCES, echeancesOf } from "../parts/echeances.ts";
import { IDENTITE, identiteOf, REFERENTIEL, referentielOf } from "../parts/identite.ts";
import { parTitre } from "../parts/pourquoi.ts";
import { RESERVES, reservesOf } from "../parts/reserves.ts";
import type { EntreeRapport, Rapport } from "../report.ts";
import { COMPARAISON, comparaisonOf } from "./comparaison.ts";
import { DECISIONS, decisionsOf } from "./decisions.ts";
import { TRAJECTOIRE, trajectoireOf } from "./trajectoire.ts";

const PARTIE = objet({
  referentiel: REFERENTIEL,
  bilan: BILAN,
  chiffres: CHIFFRES,
  carte: CARTE,
  modules: texte,
});

const FORME = objet({
  ...IDENTITE,
  nomLong: booleen,
  verdict: prose,
  partie: option(PARTIE),
  /** The référentiels after the first, in a line each; then the plan of actions. */
  autres: liste(prose),
  decisions: DECISIONS,
  echeances: ECHEANCES,
  comparaison: COMPARAISON,
  trajectoire: TRAJECTOIRE,
  reserves: RESERVES,
});

const NOM = { type: "synthese", titre: "Synthèse" };

/** A title of more characters takes two lines. */
const LONG = 34;
const ECHEANCES_MAX = 6;
/** Decisions on a page whose height nobody measures. */
const SANS_MESURE = 4;

/** One page for the person who answers for the commitments: are we ready, for when, what is to be decided. */
export const SYNTHESE: Rapport = {
  ...NOM,
  modele: "synthese/rapport",
  options: ["compare", "historique"],
  forme: FORME,
  unePage: true,
  essais: [8, 7, 6, 5, 4, 3].map((lignes) => ({ lignes })),
  vue(entree: EntreeRapport): Vue<typeof FORME> {
    const aTraiter = aTraiterOf(entree, () => "", parTitre);
    const asked = new Set(aTraiter.lignes.map(({ nom }) => nom));
    return {
      ...identiteOf(entree, NOM),
      nomLong: entree.structure.nom.length > LONG,
      verdict: verdictOf(entree, aTraiter.lignes.length, aTraiter.erreurs),
      partie: partieOf(entree),
      autres: [...othersOf(entree), ...planOf(entree)],
      decisions: decisionsOf(aTraiter, entree.essai?.lignes ?? SANS_MESURE),
      echeances: echeancesOf(entree, asked).slice(0, ECHEANCES_MAX),
      comparaison: comparaisonOf(entree),
      trajectoire: trajectoireOf(entree),
      reserves: reservesOf(entree),
    };
  },
};

/** Nothing to see to is ready; nine in ten documented, nearly; the sentence on proof stands at the foot of the page. */
function verdictOf({ structure }: EntreeRapport, rows: number, errors: number): string {
  const principal = structure.jugements.find((one) => one.principal);
  if (!principal) return "Aucun référentiel n’est suivi.";
  const { documentees, controlees, aTraiter } = bilanOf(principal.exigences);
  const near = documentees * 10 >= controlees * 9 ? "Dossier presque prêt" : "Dossier non prêt";
  const rest =
    aTraiter === 0
      ? "aucune ne reste à traiter"
      : `${aTraiter} ${accorder(aTraiter, "reste", "restent")} à traiter`;
  const faulty = errors > 0 ? `, dont ${errors} en erreur` : "";
  const told = accorder(documentees, "est documentée", "sont documentées");
  return `${rows === 0 ? "Dossier prêt" : near} : ${compter(documentees, "exigence")} sur ${controlees} ${told}, ${rest}${faulty}.`;
}

function partieOf({ structure, referentiels }: EntreeRapport): Vue<typeof PARTIE> | null {
  const jugement = structure.jugements.find(({ principal }) => principal);
  const referentiel = referentiels.get(jugement?.referentiel ?? "");
  if (!jugement || !referentiel) return null;
  const { modules } = jugement;
  return {
    referentiel: referentielOf(referentiel, jugement),
    bilan: bilanOf(jugement.exigences),
    chiffres: chiffresOf(jugement.exigences),
    carte: carteOf(jugement, referentiel, (id) => id),
    modules: `${accorder(modules.length, "module", "modules")} ${enumerer(modules)}`,
  };
}

/** How the plan stands, and what auditors wait for. */
function planOf({ structure }: EntreeRapport): string[] {
  const plan = planInWords(structure.actions);
  const { length } = ameliorationOf(structure).constats;
  return [
    ...(plan === null ? [] : [plan]),
    ...(length > 0 ? [`${compter(length, "constat")} d’audit à lever.`] : []),
  ];
}

function othersOf({ structure, referentiels }: EntreeRapport): string[] {
  return structure.jugements.flatMap((jugement) => {
    const titre = referentiels.get(jugement.referentiel)?.titre;
    if (jugement.principal || !titre) return [];
    const { documentees, controlees } = bilanOf(jugement.exigences);
    const open = jugement.exigences.filter(({ etat }) => etat === "manquant" || etat === "perime");
    const list = open.length > 0 ? ` ; à traiter : ${open.map(({ id }) => id).join(", ")}` : "";
    return [
      `${titre} : ${compter(documentees, "exigence documentée", "exigences documentées")} sur ${controlees}${saidOfCovers(jugement.exigences)}${list}.`,
    ];
  });
}
