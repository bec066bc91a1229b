import { lastNameOf } from "../domain/chemins.ts";
import { isJour } from "../domain/formats.ts";
import { firstDay, type Jour, lastDay } from "../domain/jour.ts";
import type { PreuveJugee } from "../domain/resultat.ts";
import type { PieceYaml } from "../domain/structure.ts";

export interface DateRetenue {
  /** The day of the piece, or the last one of what it covers. */
  date: Jour;
  origine: NonNullable<PreuveJugee["origineDate"]>;
  /** First day of what the piece covers: later than the day judged by, it is not yet counted. */
  debut: Jour;
}

/**
 * The one date by which a declared piece is judged, and where it comes from. A month or a year written as
 * `date` is taken at its first day (the careful reading), as `au` at its last.
 * `consulteLe` dates only what was consulted: a link, or what is kept on the spot.
 */
export function dateOfPiece(piece: PieceYaml): DateRetenue | null {
  const { du, au, date, consulteLe } = piece;
  if (au !== undefined) {
    const fin = lastDay(au);
    return { date: fin, origine: "periode", debut: du === undefined ? fin : firstDay(du) };
  }
  if (date !== undefined) return sameDay(firstDay(date), "date");
  if (du !== undefined) return sameDay(firstDay(du), "periode");
  const consultee = piece.lien !== undefined || piece.surPlace !== undefined;
  if (consultee && consulteLe !== undefined) return sameDay(consulteLe, "consultation");
  return piece.fichier === undefined ? null : dateOfName(piece.fichier);
}

/** True of a period that has begun and is still running: it is counted to the day judged by, which is no date of it. */
export function isRunning(retenue: DateRetenue | null, jour: Jour): boolean {
  return retenue !== null && retenue.debut <= jour && jour < retenue.date;
}

/** The day that a file name begins with: `2024-03-12 Compte rendu.pdf`. */
export function dateOfName(chemin: string): DateRetenue | null {
  const prefixe = lastNameOf(chemin).slice(0, 10);
  return isJour(prefixe) ? sameDay(prefixe, "prefixe") : null;
}

function sameDay(date: Jour, origine: DateRetenue["origine"]): DateRetenue {
  return { date, origine, debut: date };
}
