import { enToutesLettres } from "../../domain/jour.ts";
import { latest } from "../../judgement/reponse.ts";
import { lieuDeLExigence } from "../lieux.ts";
import type { Regle } from "../regle.ts";

export const evaluationAncienne: Regle = {
  id: "evaluation-ancienne",
  titre: "L’évaluation est plus ancienne que la dernière preuve",
  gravite: "info",
  silencable: true,
  pourquoi: "L’évaluation n’a pas pu tenir compte d’une pièce qui lui est postérieure.",
  remede: "Relisez la fiche avec cette pièce, puis mettez à jour « evalueLe ».",
  exemple: "evaluation: conforme\nevalueLe: 2024-04-02",
  *checkExigence({ examen, examinee, cible }, { structure }) {
    const { evaluation, evalueLe } = examinee.jugee;
    if (evaluation === undefined || evalueLe === undefined) return;
    const comptees = examinee.pieces.filter(({ jugee }) => jugee.statut === "retenue");
    const derniere = latest(comptees.map(({ jugee }) => jugee.date));
    if (derniere === undefined || derniere <= evalueLe) return;
    yield {
      ...cible,
      message: `${examinee.exigence.id} a été évaluée le ${enToutesLettres(evalueLe)}, avant sa dernière preuve, du ${enToutesLettres(derniere)}.`,
      aide: "Relisez la fiche avec cette pièce, puis mettez à jour « evalueLe ».",
      sujet: examinee.exigence.id,
      lieu: lieuDeLExigence(examinee, "evalueLe", examen, structure),
    };
  },
};
