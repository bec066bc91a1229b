import type { Jour } from "../domain/jour.ts";
import type { PreuveJugee } from "../domain/resultat.ts";
import { earliest, latest } from "./reponse.ts";
import type { PieceExaminee, PieceLue, Reponse } from "./types.ts";

/** The answers that pieces give: all that count, and those kept as the newest. */
interface Decompte {
  comptees: readonly Reponse[];
  retenues: readonly Reponse[];
}

/**
 * The pieces with their status, now that the methods are judged: what could count is kept, lapsed, history, or to be
 * qualified where it counts for none.
 */
export function withStatuts(
  pieces: readonly PieceLue[],
  decomptes: readonly Decompte[],
  date: Jour,
): PieceExaminee[] {
  const comptees = groupByPiece(decomptes.flatMap((decompte) => decompte.comptees));
  const retenues = groupByPiece(decomptes.flatMap((decompte) => decompte.retenues));
  return pieces.map((piece) => {
    if (piece.ecartee !== null) return { ...piece, jugee: { ...piece.jugee, statut: piece.ecartee } };
    const worth = worthOf(retenues.get(piece), comptees.get(piece) ?? [], date);
    return { ...piece, jugee: { ...piece.jugee, ...worth } };
  });
}

/** A piece stands until the first of its last days that is still to come: from then on a method is without it. */
function worthOf(
  retenues: readonly Jour[] | undefined,
  comptees: readonly Jour[],
  date: Jour,
): Pick<PreuveJugee, "statut" | "echeance"> {
  const valides = retenues?.filter((jour) => jour >= date) ?? [];
  const echeance = earliest(valides) ?? latest(retenues ?? comptees);
  if (echeance === undefined) return { statut: "a-qualifier" };
  return { statut: valides.length > 0 ? "retenue" : retenues ? "perimee" : "ancienne", echeance };
}

function groupByPiece(reponses: readonly Reponse[]): Map<PieceLue, Jour[]> {
  const groups = new Map<PieceLue, Jour[]>();
  for (const { piece, echeance } of reponses) {
    const jours = groups.get(piece);
    if (jours) jours.push(echeance);
    else groups.set(piece, [echeance]);
  }
  return groups;
}
