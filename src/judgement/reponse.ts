import type { Jour } from "../domain/jour.ts";
import type { MethodeControle } from "../domain/referentiel.ts";
import { lapseOf } from "./peremption.ts";
import type { PieceLue, Reponse } from "./types.ts";

/** The best of the evidence for one method (and one service, where each is asked). */
export interface Reponses {
  /** The pieces with the latest last day, in order; several only when they tie. */
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

/** Keeps the pieces whose last day is the latest. */
export function best(reponses: readonly Reponse[]): Reponses {
  const echeance = latest(reponses.map((reponse) => reponse.echeance));
  if (echeance === undefined) return { retenues: [] };
  return { retenues: reponses.filter((reponse) => reponse.echeance === echeance), echeance };
}

export function latest(jours: readonly (Jour | undefined)[]): Jour | undefined {
  return jours.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
}

export function earliest(jours: readonly (Jour | undefined)[]): Jour | undefined {
  return jours.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined);
}
