import { compter } from "../../../domain/francais.ts";
import type { MiseEnSommeil, Resultat } from "../../../domain/resultat.ts";
import { evolutionOf } from "../../../results/evolution.ts";
import {
  type ApportAuPays,
  apportOf,
  type BilanDuPays,
  type FaiblesseDuPays,
  paysOf,
} from "../../../results/pays.ts";
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
import { textesOf } from "../parts/carte.ts";
import { CHIFFRES } from "../parts/chiffres.ts";
import {
  type AProposDuDocument,
  ENTETE_DE_DOCUMENT,
  enteteDeDocument,
  FEUILLES_DE_DOCUMENT,
} from "../parts/document.ts";
import { countSommeils, titreDuSommeil } from "../parts/reserves.ts";
import type { EntreeRapport, Rapport } from "../report.ts";
import { chiffresDuPays } from "./chiffres.ts";
import {
  type Ancres,
  ancreDeStructure,
  DUES,
  duesOf,
  FAIBLESSES,
  faiblessesOf,
  LIGNE,
  ligneOf,
  share,
  TABLE,
  tablesOf,
} from "./figures.ts";
import { TENDANCE, tendanceOf } from "./trend.ts";

const REFERENTIEL_DU_PAYS = objet({
  ancre: texte,
  reference: texte,
  titre: prose,
  total: LIGNE,
  tables: liste(TABLE),
  chiffres: CHIFFRES,
  manques: FAIBLESSES,
  aReprendre: FAIBLESSES,
  echeances: DUES,
  nonEngagees: option(LIGNE),
  tendance: TENDANCE,
});

const STRUCTURE_DU_PAYS = objet({
  ancre: texte,
  id: texte,
  nom: prose,
  chemin: texte,
  genre: texte,
  departement: texte,
  situation: prose,
  documentees: option(nombre),
  controlees: option(nombre),
  part: option(nombre),
});

const SOMMEIL_DU_PAYS = objet({
  genre: prose,
  sujet: prose,
  motif: prose,
  structure: prose,
  ancre: texte,
  expire: option(texte),
});

const FORME = objet({
  ...ENTETE_DE_DOCUMENT,
  decompte: prose,
  /** Of structures that are all fictitious, whether there are several. */
  plusieurs: booleen,
  /** All are listed; on the first page where they are few, else after the figures, and counted there in a sentence. */
  sommeils: liste(SOMMEIL_DU_PAYS),
  sommeilsEnTete: booleen,
  sommeilsComptes: prose,
  referentiels: liste(REFERENTIEL_DU_PAYS),
  structures: liste(STRUCTURE_DU_PAYS),
});

const A_PROPOS: AProposDuDocument = {
  origine: { genere: "Tout ce que dit cette page, d’après le jugement de chaque structure." },
};

const NOM = { type: "national", titre: "Vue nationale" };

const SITUATIONS: Readonly<Record<ApportAuPays["situation"], string>> = {
  jugee: "jugée",
  "non-engagee": "non engagée",
  "non-jugeable": "ne peut pas être jugée",
};

/** Many structures on one page, each figure with the structures behind it. */
export const NATIONAL: Rapport = {
  ...NOM,
  modele: "national/rapport",
  feuilles: FEUILLES_DE_DOCUMENT,
  plusieurs: true,
  options: ["compare", "from"],
  forme: FORME,
  vue(entree: EntreeRapport): Vue<typeof FORME> {
    const apports = entree.pays ?? [apportOf(entree.structure)];
    const bilans = paysOf(apports);
    const sommeils = apports.flatMap(sommeilsOf);
    return {
      ...enteteDeDocument(entree, NOM, A_PROPOS),
      decompte: countOf(apports),
      plusieurs: apports.length > 1,
      sommeils: sommeils.map(vueDuSommeil),
      sommeilsEnTete: sommeils.length <= SOMMEILS_EN_TETE,
      sommeilsComptes: countSommeils(sommeils, 0),
      referentiels: bilans.map((bilan, rang) => sectionOf(bilan, rang, apports, entree)),
      structures: apports.map((apport, rang) => structureOf(apport, rang, entree)),
    };
  },
};

/** What the first page has room for beside the figures. */
const SOMMEILS_EN_TETE = 8;

/** One of a structure, which its name and anchor tell. */
interface SommeilDuPays extends MiseEnSommeil {
  nom: string;
  ancre: string;
}

function sommeilsOf({ nom, sommeils }: ApportAuPays, rang: number): SommeilDuPays[] {
  return sommeils.map((one) => ({ ...one, nom, ancre: ancreDeStructure(rang) }));
}

function vueDuSommeil({ nom, ancre, ...one }: SommeilDuPays): Vue<typeof SOMMEIL_DU_PAYS> {
  return {
    ...titreDuSommeil(one),
    motif: one.motif ?? "",
    structure: nom,
    ancre,
    expire: one.expire ?? null,
  };
}

function countOf(apports: readonly ApportAuPays[]): string {
  const of = (situation: ApportAuPays["situation"]) =>
    apports.filter((apport) => apport.situation === situation).length;
  const parts = [
    `${compter(of("jugee"), "jugée")}`,
    ...(of("non-engagee") > 0 ? [compter(of("non-engagee"), "non engagée")] : []),
    ...(of("non-jugeable") > 0 ? [`${of("non-jugeable")} qu’il n’a pas été possible de juger`] : []),
  ];
  return `${compter(apports.length, "structure")} : ${parts.join(", ")}.`;
}

function sectionOf(
  bilan: BilanDuPays,
  rang: number,
  apports: readonly ApportAuPays[],
  { referentiels, date, avant }: EntreeRapport,
): Vue<typeof REFERENTIEL_DU_PAYS> {
  const referentiel = referentiels.get(bilan.referentiel);
  const ancres: Ancres = (genre, place) => `r${rang + 1}-${genre}-${place + 1}`;
  const textes = referentiel ? textesOf(referentiel) : new Map<string, string>();
  const weak = (genre: string, list: readonly FaiblesseDuPays[]) =>
    faiblessesOf(list, textes, apports, (place) => ancres(genre, place));
  return {
    ancre: `r${rang + 1}`,
    reference: bilan.referentiel,
    titre: referentiel?.titre ?? bilan.referentiel,
    total: ligneOf("Toutes les structures", ancres("tout", 0), bilan.total, apports),
    tables: tablesOf(bilan, referentiel, apports, ancres),
    chiffres: chiffresDuPays(bilan),
    manques: weak("e", bilan.manques),
    aReprendre: weak("r", bilan.aReprendre),
    echeances: duesOf(bilan, date, apports, ancres),
    nonEngagees:
      bilan.nonEngagees.parts.length > 0
        ? ligneOf("Structures non engagées", ancres("non", 0), bilan.nonEngagees, apports)
        : null,
    tendance: avant ? trendOf(bilan, apports, avant) : null,
  };
}

function trendOf(
  bilan: BilanDuPays,
  apports: readonly ApportAuPays[],
  { date, structures }: Resultat,
): Vue<typeof TENDANCE> {
  const earlier = structures.map(apportOf);
  const before = paysOf(earlier).find(({ referentiel }) => referentiel === bilan.referentiel);
  if (!before) return null;
  const noms = new Map([...earlier, ...apports].map(({ id, nom }) => [id, nom]));
  const evolution = evolutionOf({ apports: earlier, bilan: before }, { apports, bilan });
  return tendanceOf(evolution, date, (id) => noms.get(id) ?? id);
}

function structureOf(
  { id, nom, chemin, type = "", departement = "", situation, suivis }: ApportAuPays,
  rang: number,
  { referentiels }: EntreeRapport,
): Vue<typeof STRUCTURE_DU_PAYS> {
  const [principal] = suivis;
  const types = referentiels.get(principal?.referentiel ?? "")?.selection.types;
  const documentees = principal?.modules.reduce((sum, one) => sum + one.documentees, 0);
  return {
    ancre: ancreDeStructure(rang),
    id,
    nom,
    chemin,
    genre: types?.find((one) => one.id === type)?.libelle ?? type,
    departement,
    situation: SITUATIONS[situation],
    documentees: documentees ?? null,
    controlees: principal?.controlees.length ?? null,
    part: principal ? share(documentees ?? 0, principal.controlees.length) : null,
  };
}
