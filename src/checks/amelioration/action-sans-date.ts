import { citer } from "../../domain/francais.ts";
import type { Regle } from "../regle.ts";
import { actionsEnCours, surLAction } from "./parcours.ts";

export const actionSansDate: Regle = {
  id: "action-sans-date",
  titre: "Une action n’a pas d’échéance, ou pas de date d’ouverture",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Sans échéance une action n’est jamais en retard, et ne répond pas de la preuve qui manque. Une date d’ouverture qui manque n’est qu’une information.",
  remede: "Écrivez le jour où l’action a été décidée, et celui où elle doit être finie.",
  exemple: "ouverteLe: 2024-05-02\necheance: 2024-09-30",
  *check(contexte) {
    for (const action of actionsEnCours(contexte)) {
      const { id, ouverteLe, echeance } = action.ecrite.yaml;
      const commun = surLAction(contexte, action, "id");
      if (echeance === undefined) {
        yield {
          ...commun,
          message: `L’action ${citer(id)} n’a pas d’échéance.`,
          aide: `Ajoutez ${citer("echeance: AAAA-MM-JJ")}.`,
          sujet: `${id} echeance`,
        };
      }
      if (ouverteLe === undefined) {
        yield {
          ...commun,
          gravite: "info",
          message: `L’action ${citer(id)} ne dit pas quand elle a été ouverte.`,
          aide: `Ajoutez ${citer("ouverteLe: AAAA-MM-JJ")}.`,
          sujet: `${id} ouverteLe`,
        };
      }
    }
  },
};
