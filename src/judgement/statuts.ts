import type { Jour } from "../domain/jour.ts";
import { earliest, latest } from "./reponse.ts";
import type { PieceExaminee, Reponse } from "./types.ts";

/** The answers that pieces give: all that count, and those kept as the newest. */
interface Decompte {
  comptees: readonly Reponse[];
  retenues: readonly Reponse[];
}

/**
 * Gives each piece that could count its final status, now that the methods are judged: kept, lapsed, history,
 * or to be qualified where it counts for none.
 */
export function settleStatuts(
  pieces: readonly PieceExaminee[],
  decomptes: readonly Decompte[],
  date: Jour,
): void {
  const comptees = groupByPiece(decomptes.flatMap((decompte) => decompte.comptees));
  const retenues = groupByPiece(decomptes.flatMap((decompte) => decompte.retenues));
  for (const piece of pieces) {
    if (piece.jugee.statut !== "retenue") continue;
    const jours = retenues.get(piece);
    const valides = jours?.filter((jour) => jour >= date) ?? [];
    const echeance = earliest(valides) ?? latest(jours ?? comptees.get(piece) ?? []);
    if (echeance !== undefined) piece.jugee.echeance = echeance;
    piece.jugee.statut =
      valides.length > 0 ? "retenue" : jours ? "perimee" : echeance ? "ancienne" : "a-qualifier";
  }
}

function groupByPiece(reponses: readonly Reponse[]): Map<PieceExaminee, Jour[]> {
  const groups = new Map<PieceExaminee, Jour[]>();
  for (const { piece, echeance } of reponses) {
    const jours = groups.get(piece);
    if (jours) jours.push(echeance);
    else groups.set(piece, [echeance]);
  }
  return groups;
}
