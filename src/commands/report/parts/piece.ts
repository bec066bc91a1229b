import { reponsesDe } from "../../../domain/reponses.ts";
import type { PreuveJugee } from "../../../domain/resultat.ts";
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
import type { EntreeRapport } from "../report.ts";
import { ETIQUETTE, type Etiquette, etiquetteOfStatut } from "./etiquette.ts";

/** A piece of evidence as an exigence uses it. */
export const PIECE = objet({
  /** Its number in the list of pieces: the same piece has one number wherever it is used. */
  numero: nombre,
  type: ETIQUETTE,
  titre: prose,
  /** File, address, place; absent where it is confidential or says no more than the title. */
  designation: option(texte),
  /** Only http and https. */
  lien: option(texte),
  nature: option(texte),
  date: option(texte),
  origineDate: option(texte),
  du: option(texte),
  au: option(texte),
  /** True where that period is not over: it is counted to the day of the judgement. */
  enCours: booleen,
  echeance: option(texte),
  statut: ETIQUETTE,
  methodes: liste(texte),
  service: option(texte),
  site: option(texte),
  resultat: option(prose),
  consultePar: option(texte),
  consulteLe: option(texte),
  reference: option(texte),
  confidentiel: booleen,
  declaree: booleen,
  commune: option(texte),
  taille: option(nombre),
  sha256: option(texte),
  /** First characters of the fingerprint. */
  sha256Court: option(texte),
});
export type PieceVue = Vue<typeof PIECE>;

const pieceType = (code: string, libelle: string): Etiquette => ({
  code,
  libelle,
  plusieurs: libelle,
  icone: code,
});

const TYPES: Readonly<Record<PreuveJugee["type"], Etiquette>> = {
  fichier: pieceType("fichier", "Fichier"),
  lien: pieceType("lien", "Page Internet"),
  observation: pieceType("observation", "Observation"),
  "sur-place": pieceType("sur-place", "Consultable sur place"),
  indicateur: pieceType("indicateur", "Indicateur"),
};

const ORIGINES = {
  periode: "fin de la période",
  date: "date de la pièce",
  consultation: "jour de la consultation",
  prefixe: "date en tête du nom de fichier",
} as const;

/** What makes two uses the same piece. */
export function identityOf(piece: PreuveJugee): string {
  const nomme = piece.fichier ?? piece.designation;
  return piece.commune
    ? `commune ${piece.commune}`
    : [piece.type, nomme, piece.date, piece.nature].join("\0");
}

export interface LectureDesPieces {
  entree: EntreeRapport;
  /** Label of a nature by id. */
  natures: ReadonlyMap<string, string>;
  numberOf(piece: PreuveJugee): number;
}

export function pieceOf(piece: PreuveJugee, lecture: LectureDesPieces): PieceVue {
  const { entree } = lecture;
  const confidentiel = piece.confidentiel === true;
  const titre = piece.titre ?? (piece.fichier ? baseName(piece.fichier) : piece.designation);
  const designation = piece.fichier ?? piece.designation;
  const empreinte = entree.empreintes.get(piece.fichier ?? piece.capture ?? piece.designation);
  const services = entree.declaree.services ?? [];
  return {
    numero: lecture.numberOf(piece),
    type: TYPES[piece.type],
    titre: confidentiel ? `Pièce ${piece.designation}` : titre,
    designation: confidentiel || designation === titre ? null : designation,
    lien: !confidentiel && isWebAddress(piece.designation) ? piece.designation : null,
    nature: piece.nature ? (lecture.natures.get(piece.nature) ?? piece.nature) : null,
    date: piece.date ?? null,
    origineDate: piece.origineDate ? ORIGINES[piece.origineDate] : null,
    du: piece.du ?? null,
    au: piece.au ?? null,
    enCours: piece.enCours === true,
    echeance: piece.echeance ?? null,
    statut: etiquetteOfStatut(piece),
    methodes: reponsesDe(piece),
    service: piece.service ? (services.find((one) => one.id === piece.service)?.nom ?? piece.service) : null,
    site: piece.site ?? null,
    resultat: piece.resultat ?? null,
    consultePar: piece.consultePar ?? null,
    consulteLe: piece.consulteLe ?? null,
    reference: piece.reference ?? null,
    confidentiel,
    declaree: piece.declaree,
    commune: piece.commune ?? null,
    taille: empreinte?.taille ?? piece.taille ?? null,
    sha256: empreinte?.sha256 ?? piece.empreinte ?? null,
    sha256Court: (empreinte?.sha256 ?? piece.empreinte)?.slice(0, 12) ?? null,
  };
}

function baseName(chemin: string): string {
  return chemin.slice(chemin.lastIndexOf("/") + 1);
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s"<>]+$/i.test(text);
}
