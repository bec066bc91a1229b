import { citer, compter } from "../../domain/francais.ts";
import { daysBetween, enToutesLettres } from "../../domain/jour.ts";
import type { Regle } from "../regle.ts";
import { actionsDuPlan, surLAction } from "./parcours.ts";

export const actionEnRetard: Regle = {
  id: "action-en-retard",
  titre: "L’échéance d’une action est passée",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Une action en retard ne répond plus de l’écart : la preuve qui manque redevient un avertissement, et l’auditeur voit un plan qui n’est pas tenu.",
  remede: "Menez l’action à son terme (« etat: faite »), ou convenez d’une nouvelle échéance.",
  exemple: "etat: en-cours\necheance: 2024-12-31",
  *check(contexte) {
    for (const action of actionsDuPlan(contexte)) {
      const { id, echeance = "", etat } = action.ecrite.yaml;
      if (action.situation !== "en-retard") continue;
      const retard = daysBetween(echeance, contexte.date);
      const place = surLAction(contexte, action, "echeance");
      yield {
        ...place,
        message: `L’action ${citer(id)} est ${etat === "en-cours" ? "en cours" : "à faire"}, et son échéance du ${enToutesLettres(echeance)} est passée depuis ${compter(retard, "jour")}.`,
        aide: `Écrivez ${citer("etat: faite")} avec ses preuves si elle est faite ; sinon convenez d’une nouvelle échéance.`,
        donnees: { ...place.donnees, echeance, jours: -retard },
      };
    }
  },
};
