import type { Exigence, MethodeControle } from "../../../domain/referentiel.ts";
import type { ExigenceJugee } from "../../../domain/resultat.ts";
import { booleen, liste, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import { lettreOf, METHODE, methodesOf, promessesOf } from "../audit/methode.ts";
import { PIECE, type PieceVue } from "../audit/piece.ts";

/** A control method (or what a promise without known method holds), what answers it, and room to judge it. */
export const POINT = objet({
  /** « 15.3-b »; the exigence's number where it has no method. */
  cle: texte,
  lettre: texte,
  methode: METHODE,
  /** Where the source's sentence holds several methods: the words that are this one. */
  ici: option(prose),
  /** Whole where they come first, else by number and title. */
  pieces: liste(objet({ piece: PIECE, dejaVue: booleen })),
  controlee: booleen,
});
type PointVu = Vue<typeof POINT>;

interface Demande {
  cle: string;
  lettres: readonly string[];
  methode: PointVu["methode"];
  ici: string | null;
  controlee: boolean;
}

/** The points of an exigence, and the pieces that answer none of them. */
export function pointsOf(
  exigence: Exigence,
  jugee: ExigenceJugee,
  pieces: readonly PieceVue[],
): { points: PointVu[]; autres: readonly PieceVue[] } {
  const seen = new Set<PieceVue>();
  const points = demandesOf(exigence, jugee).map(({ lettres, ...demande }) => {
    const own = pieces.filter((piece) => piece.lettres.some((lettre) => lettres.includes(lettre)));
    const told = own.map((piece) => ({ piece, dejaVue: seen.has(piece) }));
    for (const piece of own) seen.add(piece);
    return { ...demande, lettre: lettreOf(demande.cle), pieces: told };
  });
  return { points, autres: pieces.filter((piece) => !seen.has(piece)) };
}

function demandesOf(exigence: Exigence, jugee: ExigenceJugee): Demande[] {
  const { methodes, parties = [] } = exigence;
  if (methodes.length > 0) return methodes.flatMap((methode) => demandeOf(methode, jugee) ?? []);
  return promessesOf(exigence, jugee).map((methode, rang) => {
    const cle = parties[rang]?.id ?? exigence.id;
    return { cle, lettres: [lettreOf(cle)], methode, ici: null, controlee: true };
  });
}

function demandeOf(methode: MethodeControle, jugee: ExigenceJugee): Demande | null {
  const [vue] = methodesOf([methode], jugee);
  if (!vue) return null;
  const { id, texte: mots, methodeEntiere, parties = [] } = methode;
  const etat = jugee.detailMethodes.find((one) => one.id === id)?.etat;
  return {
    cle: id,
    lettres: [id, ...parties.map((partie) => partie.id)].map(lettreOf),
    // Its own letter stands at the head of its row.
    methode: {
      ...vue,
      morceaux: vue.morceaux.map((one) => (one.lettre === lettreOf(id) ? { ...one, lettre: "" } : one)),
    },
    ici: methodeEntiere !== undefined && methodeEntiere !== mots ? mots : null,
    controlee: etat !== "centrale" && etat !== "non-applicable",
  };
}
