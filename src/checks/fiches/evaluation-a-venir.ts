import { enToutesLettres } from "../../domain/jour.ts";
import { lieuDeLExigence } from "../lieux.ts";
import { controlees } from "../parcours.ts";
import type { Regle } from "../regle.ts";

export const evaluationAVenir: Regle = {
  id: "evaluation-a-venir",
  titre: "Une évaluation est postérieure au jour du jugement",
  gravite: "info",
  silencable: true,
  pourquoi:
    "Une évaluation qui n’a pas encore eu lieu ne dit rien de l’état du jour ; c’est souvent une faute de frappe.",
  remede: "Rien à faire si la date est juste ; sinon corrigez-la.",
  *check(contexte) {
    for (const { examen, examinee, cible } of controlees(contexte)) {
      const { evalueLe } = examinee.fiche?.yaml ?? {};
      if (evalueLe === undefined || evalueLe <= contexte.date) continue;
      yield {
        ...cible,
        message: `L’évaluation de ${examinee.exigence.id} est datée du ${enToutesLettres(evalueLe)}, après le ${enToutesLettres(contexte.date)}, jour du jugement.`,
        aide: "Rien à faire si la date est juste ; sinon corrigez-la.",
        sujet: examinee.exigence.id,
        lieu: lieuDeLExigence(examinee, "evalueLe", examen, contexte.structure),
      };
    }
  },
};
