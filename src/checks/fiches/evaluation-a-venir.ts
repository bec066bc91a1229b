import { JOUR_DU_JUGEMENT } from "../../domain/constat.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import { lieuDeLExigence } from "../lieux.ts";
import type { Regle } from "../regle.ts";

export const evaluationAVenir: Regle = {
  id: "evaluation-a-venir",
  titre: "Une évaluation est postérieure au jour du jugement",
  gravite: "info",
  silencable: true,
  pourquoi:
    "Une évaluation qui n’a pas encore eu lieu ne dit rien de l’état du jour ; c’est souvent une faute de frappe.",
  remede: "Rien à faire si la date est juste ; sinon corrigez-la.",
  *checkExigence({ examen, examinee, cible }, { structure, jour }) {
    const { evalueLe } = examinee.fiche?.yaml ?? {};
    if (evalueLe === undefined || !jour.isBefore(evalueLe)) return;
    yield {
      ...cible,
      message: `L’évaluation de ${examinee.exigence.id} est datée du ${enToutesLettres(evalueLe)}, après le ${JOUR_DU_JUGEMENT}, jour du jugement.`,
      aide: "Rien à faire si la date est juste ; sinon corrigez-la.",
      sujet: examinee.exigence.id,
      lieu: lieuDeLExigence(examinee, "evalueLe", examen, structure),
    };
  },
};
