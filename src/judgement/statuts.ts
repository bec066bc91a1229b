import type { Jour } from "../domain/jour.ts";
import type { PreuveJugee } from "../domain/resultat.ts";
import { earliest, latest } from "./reponse.ts";
import type { PieceExaminee, PieceLue, Reponse } from "./types.ts";

/**
 * The pieces with their status, now that the parts are judged: what could count is kept, lapsed, history, or to be
 * qualified where it counts for none.
 */
export function withStatuts(
  pieces: readonly PieceLue[],
  comptees: readonly Reponse[],
  date: Jour,
): PieceExaminee[] {
  const siennes = new Map<PieceLue, Reponse[]>();
  for (const reponse of comptees) {
    const group = siennes.get(reponse.piece);
    if (group) group.push(reponse);
    else siennes.set(reponse.piece, [reponse]);
  }
  return pieces.map((piece) => {
    if (piece.ecartee !== null) return { ...piece, jugee: { ...piece.jugee, statut: piece.ecartee } };
    return { ...piece, jugee: { ...piece.jugee, ...worthOf(siennes.get(piece) ?? [], date) } };
  });
}

/** A piece stands until the first of its last days that is still to come: from then on a part is without it. */
function worthOf(reponses: readonly Reponse[], date: Jour): Pick<PreuveJugee, "statut" | "echeance"> {
  if (reponses.length === 0) return { statut: "a-qualifier" };
  const debout = reponses.filter(({ remplacee }) => !remplacee);
  const valides = debout.filter(({ limite }) => limite >= date);
  const jours = (valides.length > 0 ? valides : reponses).map(({ echeance }) => echeance);
  const echeance = valides.length > 0 ? earliest(jours) : latest(jours);
  const statut = valides.length > 0 ? "retenue" : debout.length > 0 ? "perimee" : "ancienne";
  return { statut, ...(echeance !== undefined && { echeance }) };
}
