import { enToutesLettres } from "../../../../domain/jour.ts";
import type { ExigenceJugee, PreuveJugee } from "../../../../domain/resultat.ts";
import { oneLine } from "../../../../show/text/safe.ts";
import { type Page, paragraph } from "./page.ts";
import { STATUT } from "./words.ts";

/** The pieces of an exigence, and the methods that nothing answers. */
export function piecesOf(page: Page, exigence: ExigenceJugee): string[] {
  const unanswered = exigence.detailMethodes
    .filter(({ etat }) => etat === "sans-reponse" || etat === "perimee")
    .map(({ id, etat }) => oneLine(id) + (etat === "perimee" ? " (périmée)" : ""));
  const reason = exigence.motifApplicabilite;
  return [
    ...(reason ? paragraph(page, oneLine(reason), "      ") : []),
    ...exigence.preuves.flatMap((piece) => paragraph(page, describe(piece), "      - ")),
    ...(unanswered.length ? paragraph(page, `sans réponse : ${unanswered.join(", ")}`, "      ") : []),
  ].map(page.style.faible);
}

function describe(piece: PreuveJugee): string {
  const title = oneLine(piece.titre ?? piece.designation);
  const details = [
    piece.titre ? oneLine(piece.designation) : "",
    piece.nature ? oneLine(piece.nature) : "",
    piece.date ? enToutesLettres(piece.date) : "",
    piece.methodes.length ? oneLine(piece.methodes.join(", ")) : "",
    STATUT[piece.statut] + (piece.echeance ? ` jusqu’au ${enToutesLettres(piece.echeance)}` : ""),
  ].filter((detail) => detail);
  return `${title} ; ${details.join(" ; ")}`;
}
