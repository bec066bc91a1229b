import type {
  Bloc,
  Exigence,
  MethodeControle,
  Partie,
  Periode,
  Referentiel,
} from "../../../domain/referentiel.ts";
import type { ExigenceJugee, MethodeJugee, PartieJugee } from "../../../domain/resultat.ts";
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
import { CONSTAT, type ConstatVu } from "../parts/constat.ts";
import { APPLICABILITES, ETIQUETTE, ETIQUETTES_D_ETAT, EVALUATIONS, reponseOf } from "../parts/etiquette.ts";
import { type LectureDesPieces, PIECE, pieceOf } from "../parts/piece.ts";

/** A block of the official text: one of the four is present. */
export const BLOC = objet({
  paragraphe: option(prose),
  intitule: option(prose),
  note: option(prose),
  liste: option(liste(prose)),
});

/** What a method demands, where it demands several things. */
const PARTIE = objet({
  id: texte,
  objet: prose,
  etat: ETIQUETTE,
  periode: option(texte),
  echeance: option(texte),
  pieces: liste(nombre),
});

const METHODE = objet({
  id: texte,
  texte: prose,
  etat: ETIQUETTE,
  /** « tous les 3 mois ». */
  periode: option(texte),
  echeance: option(texte),
  natures: liste(texte),
  /** Numbers of the pieces that count. */
  pieces: liste(nombre),
  parties: liste(PARTIE),
  /** Our reading, where it is not certain. */
  remarque: option(prose),
});

export const EXIGENCE = objet({
  id: texte,
  ancre: texte,
  texte: prose,
  /** True where the engagement itself is the exigence: its words stand just above. */
  repete: booleen,
  blocs: liste(BLOC),
  etat: ETIQUETTE,
  applicabilite: option(texte),
  motif: option(prose),
  evaluation: option(ETIQUETTE),
  evalueLe: option(texte),
  responsable: option(prose),
  commentaire: option(prose),
  repondues: nombre,
  total: nombre,
  /** No source gives a control method. */
  sansMethode: booleen,
  echeance: option(texte),
  lacune: booleen,
  /** The exigences of another référentiel that cover it, where it has no evidence of its own. */
  correspondance: option(
    objet({ referentiel: texte, exigences: liste(texte), manquantes: liste(texte), reste: option(prose) }),
  ),
  methodes: liste(METHODE),
  /** What a promise without known method holds, where it holds several things. */
  promesses: liste(PARTIE),
  pieces: liste(PIECE),
  constats: liste(CONSTAT),
  fiche: option(texte),
});
export type ExigenceVue = Vue<typeof EXIGENCE>;

export interface LectureDesExigences extends LectureDesPieces {
  referentiel: Referentiel;
  /** Beginning of the anchors: unique among the référentiels of the report. */
  cle: string;
  constatsOf(exigence: string): ConstatVu[];
}

export function exigenceOf(
  jugee: ExigenceJugee,
  exigence: Exigence,
  lecture: LectureDesExigences,
): ExigenceVue {
  const judged = new Map(jugee.detailMethodes.map((methode) => [methode.id, methode]));
  const promesses = new Map(jugee.parties?.map((partie) => [partie.id, partie]));
  return {
    id: jugee.id,
    ancre: `${lecture.cle}-${anchorOf(jugee.id)}`,
    ...textOf(exigence),
    repete: exigence.texte === exigence.engagement.texte,
    etat: ETIQUETTES_D_ETAT[jugee.etat],
    applicabilite: APPLICABILITES[jugee.applicabilite],
    motif: jugee.motifApplicabilite ?? null,
    evaluation: jugee.evaluation ? EVALUATIONS[jugee.evaluation] : null,
    evalueLe: jugee.evalueLe ?? null,
    responsable: jugee.responsable ?? null,
    commentaire: jugee.commentaire ?? null,
    repondues: jugee.methodes.repondues,
    total: jugee.methodes.total,
    sansMethode: exigence.methodes.length === 0,
    echeance: jugee.echeance ?? null,
    lacune: jugee.lacune === true,
    correspondance: jugee.correspondance ? { reste: null, ...jugee.correspondance } : null,
    methodes: exigence.methodes.map((methode) => methodeOf(methode, judged.get(methode.id), jugee, lecture)),
    promesses: (exigence.parties ?? []).map((partie) =>
      partieOf(partie, promesses.get(partie.id), jugee, lecture),
    ),
    pieces: jugee.preuves.map((piece) => pieceOf(piece, lecture)),
    constats: lecture.constatsOf(jugee.id),
    fiche: jugee.fiche ?? null,
  };
}

/** Letters, digits and dashes alone, which every reader of HTML takes for an id. */
export function anchorOf(id: string): string {
  return id.replace(/[^A-Za-z0-9-]/g, "-");
}

/** The first block is the heading; the others follow it. */
function textOf(exigence: Exigence): Pick<ExigenceVue, "texte" | "blocs"> {
  const sous = exigence.engagement.sousEngagements.find((one) => one.id === exigence.id);
  const [first, ...others] = (sous?.blocs ?? []).map(blocOf);
  const heading = first?.paragraphe ?? first?.intitule;
  return heading ? { texte: heading, blocs: others } : { texte: exigence.texte, blocs: [] };
}

function methodeOf(
  methode: MethodeControle,
  jugee: MethodeJugee | undefined,
  exigence: ExigenceJugee,
  lecture: LectureDesPieces,
): Vue<typeof METHODE> {
  const judged = new Map(jugee?.parties?.map((partie) => [partie.id, partie]));
  const parties = methode.parties ?? [];
  return {
    id: methode.id,
    texte: methode.texte,
    etat: reponseOf(jugee ?? { etat: methode.controle === "central" ? "centrale" : "sans-reponse" }),
    periode: periodOf(methode.periode),
    // What has parts is due part by part.
    echeance: parties.length > 0 ? null : (jugee?.echeance ?? null),
    natures: methode.natures.map((nature) => lecture.natures.get(nature) ?? nature),
    pieces: parties.length > 0 ? [] : numbersOf(jugee, exigence, lecture),
    parties: parties.map((partie) => partieOf(partie, judged.get(partie.id), exigence, lecture)),
    remarque: remarkOf(methode),
  };
}

function partieOf(
  { id, objet: quoi, periode }: Partie,
  jugee: PartieJugee | undefined,
  exigence: ExigenceJugee,
  lecture: LectureDesPieces,
): Vue<typeof PARTIE> {
  return {
    id,
    objet: quoi,
    etat: reponseOf(jugee ?? { etat: "sans-reponse" }),
    periode: periodOf(periode),
    echeance: jugee?.echeance ?? null,
    pieces: numbersOf(jugee, exigence, lecture),
  };
}

function numbersOf(
  jugee: Pick<PartieJugee, "preuves"> | undefined,
  { preuves }: ExigenceJugee,
  lecture: LectureDesPieces,
): number[] {
  const counted = preuves.filter((piece) => jugee?.preuves.includes(piece.rang));
  return counted.map((piece) => lecture.numberOf(piece));
}

const PERIODES: ReadonlyMap<number, string> = new Map([
  [3, "chaque trimestre"],
  [6, "chaque semestre"],
  [12, "chaque année"],
  [48, "tous les quatre ans"],
]);

function periodOf(periode: Periode | undefined): string | null {
  if (!periode) return null;
  const often = PERIODES.get(periode.mois) ?? `tous les ${periode.mois} mois`;
  return periode.par === "service-metier" ? `${often}, pour chaque service métier` : often;
}

function remarkOf(methode: MethodeControle): string | null {
  const central = methode.controle === "central" && methode.aConfirmer;
  const parts = [central ? "Contrôle central déduit du texte, à confirmer." : "", methode.note ?? ""];
  return parts.filter((part) => part !== "").join(" ") || null;
}

export function blocOf(bloc: Bloc): Vue<typeof BLOC> {
  const none = { paragraphe: null, intitule: null, note: null, liste: null };
  if (typeof bloc === "string") return { ...none, paragraphe: bloc };
  if ("liste" in bloc) return { ...none, liste: bloc.liste };
  return "note" in bloc ? { ...none, note: bloc.note } : { ...none, intitule: bloc.intitule };
}
