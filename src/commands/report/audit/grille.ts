import { groupBy } from "../../../domain/grouper.ts";
import { limiteDuModule } from "../../../domain/limites.ts";
import type { Bloc, Exigence, Referentiel } from "../../../domain/referentiel.ts";
import { exigencesOf } from "../../../domain/referentiel.ts";
import type { ExigenceJugee, Jugement } from "../../../domain/resultat.ts";
import { isControlled } from "../../../domain/synthese.ts";
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
import { countsOfEtats } from "../parts/carte.ts";
import { ETIQUETTE, ETIQUETTES_D_ETAT, EVALUATIONS } from "../parts/etiquette.ts";
import { nameIn } from "../parts/piece.ts";
import { METHODE, methodesOf, promessesOf } from "./methode.ts";
import { type LectureDesFaits, motifOf } from "./motif.ts";
import { type LectureDesPieces, PIECE, pieceOf } from "./piece.ts";

/** A block of the official text: one of the four is present. */
const BLOC = objet({
  paragraphe: option(prose),
  intitule: option(prose),
  note: option(prose),
  liste: option(liste(prose)),
});

/** A row of the grid. */
const LIGNE = objet({
  id: texte,
  ancre: texte,
  /** Its rubrique and engagement, where they begin. */
  rubrique: option(objet({ lettre: texte, titre: prose })),
  engagement: option(objet({ numero: nombre, texte: prose, note: option(prose) })),
  texte: prose,
  blocs: liste(BLOC),
  methodes: liste(METHODE),
  pieces: liste(PIECE),
  /** So many pieces that the row may be cut between two of them. */
  longue: booleen,
  controlee: booleen,
  etat: ETIQUETTE,
  motif: option(prose),
  evaluation: option(objet({ libelle: texte, le: option(texte) })),
  responsable: option(prose),
  commentaire: option(prose),
  lacune: booleen,
  gravite: option(texte),
  couverture: option(prose),
  sansPiece: booleen,
});
type LigneVue = Vue<typeof LIGNE>;

export const MODULE = objet({
  numero: nombre,
  ancre: texte,
  titre: prose,
  limite: option(prose),
  preambule: liste(BLOC),
  resume: prose,
  /** No source gives a control method of it. */
  sansMethode: booleen,
  lignes: liste(LIGNE),
});

export interface LectureDeLaGrille extends LectureDesPieces, LectureDesFaits {
  referentiel: Referentiel;
  /** Gravest severity of the findings on an exigence, by its id. */
  gravites: ReadonlyMap<string, string>;
}

/** More pieces than a page holds beside the promise. */
const LONGUE = 8;

export function grilleOf(jugement: Jugement, lecture: LectureDeLaGrille): Vue<typeof MODULE>[] {
  const { referentiel } = lecture;
  const judged = new Map(jugement.exigences.map((one) => [one.id, one]));
  const shown = exigencesOf(referentiel, new Set(jugement.modules)).filter(({ id }) => {
    const jugee = judged.get(id);
    return jugee && (jugement.principal || hasItsOwn(jugee));
  });
  return [...groupBy(shown, ({ module }) => module)].map(([module, exigences]) => {
    const before: { rubrique?: string | undefined; engagement?: unknown } = {};
    const lignes = exigences.flatMap((exigence) => {
      const jugee = judged.get(exigence.id);
      return jugee ? [ligneOf(exigence, jugee, jugement, lecture, before)] : [];
    });
    const own = exigences.flatMap(({ id }) => judged.get(id) ?? []);
    return {
      numero: module.numero,
      ancre: lecture.ancreOf(`module-${module.numero}`),
      titre: module.titre,
      limite: limiteDuModule(jugement, module.numero) ?? null,
      preambule: (module.preambule ?? []).map(blocOf),
      resume: countsOfEtats(own)
        .map(({ mots }) => mots)
        .join(" · "),
      sansMethode: exigences.every(({ methodes }) => methodes.length === 0),
      lignes,
    };
  });
}

/** What others cover, without evidence or evaluation of its own, stands in the table of the scope alone. */
function hasItsOwn({ correspondance, preuves, evaluation }: ExigenceJugee): boolean {
  return !correspondance || preuves.length > 0 || evaluation !== undefined;
}

function ligneOf(
  exigence: Exigence,
  jugee: ExigenceJugee,
  jugement: Jugement,
  lecture: LectureDeLaGrille,
  before: { rubrique?: string | undefined; engagement?: unknown },
): LigneVue {
  const { engagement, module } = exigence;
  const newEngagement = engagement !== before.engagement;
  const newRubrique = newEngagement && engagement.rubrique !== before.rubrique;
  before.engagement = engagement;
  before.rubrique = engagement.rubrique;
  const rubrique = module.rubriques.find(({ lettre }) => lettre === engagement.rubrique);
  const { numero, texte, note } = engagement;
  return {
    id: nameIn(jugement, jugee.id),
    ancre: lecture.ancreOf(jugee.id),
    rubrique: newRubrique && rubrique ? { lettre: rubrique.lettre, titre: rubrique.titre } : null,
    // Where the engagement itself is the exigence, its words are the row's.
    engagement:
      newEngagement && exigence.texte !== texte
        ? { numero, texte: texte.replaceAll("\n", " "), note: note ?? null }
        : null,
    ...textOf(exigence),
    methodes: [...methodesOf(exigence.methodes, jugee), ...promessesOf(exigence, jugee)],
    pieces: jugee.preuves.map((piece) => pieceOf(jugee, piece, lecture)),
    longue: jugee.preuves.length > LONGUE,
    controlee: isControlled(jugee),
    sansPiece: jugee.preuves.length === 0,
    gravite: lecture.gravites.get(jugee.id) ?? null,
    motif: motifOf(exigence, jugee, lecture),
    ...stateOf(jugee),
  };
}

function stateOf(jugee: ExigenceJugee) {
  const { evaluation, evalueLe, correspondance } = jugee;
  return {
    etat: ETIQUETTES_D_ETAT[jugee.etat],
    evaluation: evaluation ? { libelle: EVALUATIONS[evaluation].libelle, le: evalueLe ?? null } : null,
    responsable: jugee.responsable ?? null,
    commentaire: jugee.commentaire ?? null,
    lacune: jugee.lacune === true,
    couverture: correspondance ? coverOf(jugee.etat, correspondance) : null,
  };
}

/** Through which exigences, by whose opinion, and what they leave to be shown. */
export function coverOf(
  etat: ExigenceJugee["etat"],
  { exigences, manquantes, reste, propre }: NonNullable<ExigenceJugee["correspondance"]>,
): string {
  const verb = etat === "manquant" ? "à couvrir" : reste ? "couverte en partie" : "couverte";
  const without = manquantes.length > 0 ? ` ; sans ${manquantes.join(", ")}` : "";
  const rest = reste ? ` ; reste à montrer : ${reste}` : "";
  return `${verb} par ${exigences.join(", ")}${without}${rest} (${propre ? "avis de l’espace de travail" : "avis de quali"})`;
}

/** The first block is the promise; the others follow it. */
function textOf(exigence: Exigence): Pick<LigneVue, "texte" | "blocs"> {
  const sous = exigence.engagement.sousEngagements.find((one) => one.id === exigence.id);
  const [first, ...others] = (sous?.blocs ?? []).map(blocOf);
  const heading = first?.paragraphe ?? first?.intitule;
  return heading ? { texte: heading, blocs: others } : { texte: exigence.texte, blocs: [] };
}

function blocOf(bloc: Bloc): Vue<typeof BLOC> {
  const none = { paragraphe: null, intitule: null, note: null, liste: null };
  if (typeof bloc === "string") return { ...none, paragraphe: bloc };
  if ("liste" in bloc) return { ...none, liste: bloc.liste };
  return "note" in bloc ? { ...none, note: bloc.note } : { ...none, intitule: bloc.intitule };
}
