import { lastNameOf } from "../../../domain/chemins.ts";
import { partEnMots, valeurEnMots } from "../../../domain/chiffres.ts";
import { reponsesDe } from "../../../domain/reponses.ts";
import type { ExigenceJugee, PreuveJugee } from "../../../domain/resultat.ts";
import { remembered } from "../../../domain/souvenir.ts";
import { booleen, liste, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import { jour } from "../../../show/templates/typography.ts";
import { identityOf } from "../parts/piece.ts";
import { numeroOf } from "../parts/pourquoi.ts";
import type { EntreeRapport } from "../report.ts";
import { lettreOf } from "./methode.ts";

/** A piece of evidence as one sentence: what it is, then its nature, day, place, who saw it. */
export const PIECE = objet({
  numero: texte,
  ancre: texte,
  lettres: liste(texte),
  titre: prose,
  lien: option(texte),
  details: liste(prose),
  /** Only where it does not count, or not any more. */
  alerte: option(objet({ code: texte, mots: prose })),
  surPlace: booleen,
});
export type PieceVue = Vue<typeof PIECE>;

export interface LectureDesPieces {
  entree: EntreeRapport;
  /** Label of a nature by id. */
  natures: ReadonlyMap<string, string>;
  /** Number of the first use of each piece, by what makes it the same. */
  premiers: ReadonlyMap<string, string>;
  ancreOf(id: string): string;
  /** An exigence as a reader names it. */
  nomOf(id: string): string;
}

export function pieceOf(exigence: ExigenceJugee, piece: PreuveJugee, lecture: LectureDesPieces): PieceVue {
  const numero = numeroOf(lecture.nomOf(exigence.id), piece);
  const common = {
    numero,
    ancre: `p-${lecture.ancreOf(exigence.id)}-${piece.rang + 1}`,
    lettres: lettersOf(exigence, piece),
    surPlace: piece.type === "sur-place",
    alerte: alertOf(piece, lecture.entree.date),
  };
  if (piece.confidentiel) {
    return { ...common, titre: `Pièce ${piece.designation}`, lien: null, details: ["sur place, à demander"] };
  }
  const titre = piece.titre ?? (piece.fichier ? lastNameOf(piece.fichier) : piece.designation);
  const suite = piece.resultat ? ` – ${piece.resultat}` : "";
  return {
    ...common,
    titre: titre + suite,
    lien: isWebAddress(piece.designation) ? piece.designation : null,
    details: detailsOf(exigence, piece, lecture).filter((one) => one !== "" && one !== titre),
  };
}

/** Those of the methods that it answers; of those that it was given for, where it answers none. */
function lettersOf({ detailMethodes, parties = [] }: ExigenceJugee, piece: PreuveJugee): string[] {
  const { rang } = piece;
  const answered = [...detailMethodes.flatMap((methode) => methode.parties ?? [methode]), ...parties]
    .filter(({ preuves }) => preuves.includes(rang))
    .map(({ id }) => id);
  return (answered.length > 0 ? answered : reponsesDe(piece)).map(lettreOf);
}

const nomsDesServices = remembered(
  ({ services = [] }: EntreeRapport["declaree"]) => new Map(services.map(({ id, nom }) => [id, nom])),
);

function detailsOf(exigence: ExigenceJugee, piece: PreuveJugee, lecture: LectureDesPieces): string[] {
  const { entree, natures, premiers } = lecture;
  const first = premiers.get(identityOf(piece));
  const service = nomsDesServices(entree.declaree).get(piece.service ?? "");
  return [
    piece.nature ? (natures.get(piece.nature) ?? piece.nature) : "",
    piece.mesure ? figureOf(piece.mesure) : "",
    whenOf(piece),
    placeOf(piece),
    piece.reference ? `réf. ${piece.reference}` : "",
    piece.consultePar ? `vue par ${piece.consultePar}` : "",
    piece.consulteLe && piece.consulteLe !== piece.date ? `consultée le ${jour(piece.consulteLe)}` : "",
    piece.capture ? "copie d’écran jointe" : "",
    piece.service ? (service ?? piece.service) : "",
    piece.site ?? "",
    piece.declaree ? "" : "déposée sans fiche",
    isEarlierEdition(exigence, piece) ? "édition antérieure" : "",
    first !== undefined && first !== numeroOf(lecture.nomOf(exigence.id), piece)
      ? `même pièce que ${first}`
      : "",
  ];
}

/** The figure of the last closed period; the section of indicators gives the others. */
function figureOf({ du, au, unite, cible, ...mesure }: NonNullable<PreuveJugee["mesure"]>): string {
  const share = partEnMots(mesure);
  const target = cible === undefined ? "" : `, cible ${valeurEnMots(cible, unite)}`;
  return `${valeurEnMots(mesure.valeur, unite)}${share && ` (${share})`} du ${jour(du)} au ${jour(au)}${target}`;
}

function whenOf({ du, au, date, enCours }: PreuveJugee): string {
  if (du && au && du !== au) return `${jour(du)} – ${jour(au)}${enCours ? ", en cours" : ""}`;
  return date ? jour(date) : "";
}

function placeOf({ type, designation, titre }: PreuveJugee): string {
  if (type === "lien") return designation.replace(/^https?:\/\/|\/$/gi, "");
  if (type === "sur-place") return titre && titre !== designation ? `sur place, ${designation}` : "sur place";
  return "";
}

/** A newer piece of the same nature answers the same methods. */
function isEarlierEdition({ preuves }: ExigenceJugee, piece: PreuveJugee): boolean {
  if (piece.statut !== "ancienne" || piece.methodes.length === 0) return false;
  return preuves.some(
    (other) =>
      other.statut === "retenue" &&
      other.nature === piece.nature &&
      (other.date ?? "") > (piece.date ?? "") &&
      piece.methodes.every((id) => other.methodes.includes(id)),
  );
}

const ALERTES: Partial<Record<PreuveJugee["statut"], { code: string; mots: string }>> = {
  absente: { code: "manquant", mots: "Introuvable dans le dossier" },
  vide: { code: "manquant", mots: "Fichier vide" },
  inutilisable: { code: "manquant", mots: "Document absent ou incomplet : ne compte pas" },
  "sans-date": { code: "perime", mots: "Sans date : ne compte pas" },
  "a-qualifier": { code: "perime", mots: "Ne dit pas à quoi elle répond : ne compte pas" },
  "non-calculee": { code: "central", mots: "Indicateur sans chiffre utilisable" },
};

function alertOf({ statut, echeance }: PreuveJugee, date: string): PieceVue["alerte"] {
  if (statut === "perimee") {
    return {
      code: "perime",
      mots: echeance ? `Périmée depuis le ${jour(echeance)}` : "Ancienne, à rafraîchir",
    };
  }
  if (statut === "a-venir")
    return { code: "central", mots: `Postérieure au ${jour(date)} : pas encore comptée` };
  return ALERTES[statut] ?? null;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s"<>]+$/i.test(text);
}
