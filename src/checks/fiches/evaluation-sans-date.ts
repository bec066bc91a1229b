import { citer } from "../../domain/francais.ts";
import { lieuDeLExigence } from "../lieux.ts";
import type { Regle } from "../regle.ts";

export const evaluationSansDate: Regle = {
  id: "evaluation-sans-date",
  titre: "Une évaluation n’a pas de date",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Sans date, on ne sait pas si l’évaluation a été faite avant ou après que les preuves ont vieilli.",
  remede: "Ajoutez le jour de l’évaluation.",
  exemple: "evaluation: conforme\nevalueLe: 2024-03-20",
  *checkExigence({ examen, examinee, cible }, { structure }) {
    const { evaluation, evalueLe } = examinee.jugee;
    if (evaluation === undefined || evalueLe !== undefined || !examinee.fiche) return;
    // A date that is written but does not exist was told when the fiche was read.
    if (examinee.fiche.clesEcartees.includes("evalueLe")) return;
    yield {
      ...cible,
      message: `L’évaluation ${citer(evaluation)} de ${examinee.exigence.id} n’a pas de date.`,
      aide: `Ajoutez ${citer("evalueLe: AAAA-MM-JJ")}.`,
      sujet: examinee.exigence.id,
      lieu: lieuDeLExigence(examinee, "evaluation", examen, structure),
    };
  },
};
