import { partEnMots, valeurEnMots } from "../../../../domain/chiffres.ts";
import { enToutesLettres } from "../../../../domain/jour.ts";
import { reponsesDe } from "../../../../domain/reponses.ts";
import type { ExigenceJugee, MethodeJugee, PreuveJugee } from "../../../../domain/resultat.ts";
import { oneLine, readable } from "../../../../show/text/safe.ts";
import { type Page, paragraph } from "./page.ts";
import { statutOf } from "./words.ts";

/** The pieces of an exigence, and the methods that nothing answers. */
export function piecesOf(page: Page, exigence: ExigenceJugee): string[] {
  const asked: Unanswered[] = exigence.parties ?? exigence.detailMethodes;
  const unanswered = asked
    .flatMap((methode): Unanswered[] => methode.parties ?? [methode])
    .filter(({ etat }) => etat === "sans-reponse" || etat === "perimee")
    .map(unansweredWords);
  const reason = exigence.motifApplicabilite;
  return [
    ...(reason ? paragraph(page, oneLine(reason), "      ") : []),
    ...exigence.preuves.flatMap((piece) => paragraph(page, describe(piece), "      - ")),
    ...(unanswered.length ? paragraph(page, `sans réponse : ${unanswered.join(", ")}`, "      ") : []),
  ].map(page.style.faible);
}

type Unanswered = Pick<MethodeJugee, "id" | "etat" | "echeance" | "parties"> & { objet?: string };

function unansweredWords({ id, etat, echeance, objet }: Unanswered): string {
  const old = echeance === undefined ? "à rafraîchir" : "périmée";
  const words = [objet ?? "", etat === "perimee" ? old : ""].filter((word) => word);
  return oneLine(id) + (words.length ? ` (${words.map(readable).join(", ")})` : "");
}

function describe(piece: PreuveJugee): string {
  const title = oneLine(piece.titre ?? piece.designation);
  const details = [
    piece.titre ? oneLine(piece.designation) : "",
    piece.nature ? oneLine(piece.nature) : "",
    piece.mesure ? figureOf(piece.mesure) : "",
    piece.date ? enToutesLettres(piece.date) : "",
    piece.enCours ? "période en cours, comptée jusqu’au jour du jugement" : "",
    oneLine(reponsesDe(piece).join(", ")),
    statutOf(piece),
  ].filter((detail) => detail);
  return `${title} ; ${details.join(" ; ")}`;
}

/** « du 1er janvier au 31 mars 2024 : 95,4 % (62 sur 65), cible 90 % ». */
function figureOf({ du, au, cible, unite, ...mesure }: NonNullable<PreuveJugee["mesure"]>): string {
  const share = partEnMots(mesure);
  const target = cible === undefined ? "" : `, cible ${valeurEnMots(cible, unite)}`;
  return `du ${enToutesLettres(du)} au ${enToutesLettres(au)} : ${valeurEnMots(mesure.valeur, unite)}${share && ` (${share})`}${target}`;
}
