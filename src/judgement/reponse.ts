import type { Jour } from "../domain/jour.ts";
import type { MethodeControle } from "../domain/referentiel.ts";
import { lapseOf } from "./peremption.ts";
import type { PieceLue, Reponse } from "./types.ts";

/** The evidence that stands for one method (and one service, where each is asked). */
export interface Reponses {
  /** The newest pieces, in order; several only when they tie. */
  retenues: readonly Reponse[];
  echeance?: Jour;
}

/** Pieces that count for a method, whether lapsed or not, with their last day. */
export function answersTo(
  pieces: readonly PieceLue[],
  periode: MethodeControle["periode"],
  sansPeriode: number,
): Reponse[] {
  return pieces.flatMap((piece) => {
    const { date } = piece.jugee;
    if (piece.ecartee !== null || date === undefined || piece.origine.genre !== "declaree") return [];
    const { expire } = piece.origine.piece.yaml;
    return [{ piece, echeance: lapseOf(date, expire, periode, sansPeriode) }];
  });
}

/** Keeps the newest pieces; of the same day, those with the latest last day. */
export function newest(reponses: readonly Reponse[]): Reponses {
  const date = latest(reponses.map(({ piece }) => piece.jugee.date));
  const recentes = reponses.filter(({ piece }) => piece.jugee.date === date);
  const echeance = latest(recentes.map((reponse) => reponse.echeance));
  if (echeance === undefined) return { retenues: [] };
  return { retenues: recentes.filter((reponse) => reponse.echeance === echeance), echeance };
}

export function latest(jours: readonly (Jour | undefined)[]): Jour | undefined {
  return jours.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
}

export function earliest(jours: readonly (Jour | undefined)[]): Jour | undefined {
  return jours.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined);
}
