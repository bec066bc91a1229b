import { citer } from "../../domain/francais.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import type { Regle } from "../regle.ts";
import { actionsDuPlan, surLAction } from "./parcours.ts";

export const actionAVenir: Regle = {
  id: "action-a-venir",
  titre: "Une action est ouverte à une date qui n’est pas encore venue",
  gravite: "info",
  silencable: true,
  pourquoi: "Jusqu’à ce jour elle ne répond d’aucun écart.",
  remede: "Vérifiez la date d’ouverture ; si elle est juste, il n’y a rien à faire.",
  *check(contexte) {
    for (const action of actionsDuPlan(contexte)) {
      if (action.situation !== "a-venir") continue;
      const { id, ouverteLe = "" } = action.ecrite.yaml;
      yield {
        ...surLAction(contexte, action, "ouverteLe"),
        message: `L’action ${citer(id)} s’ouvre le ${enToutesLettres(ouverteLe)} : elle ne compte pas encore.`,
        aide: `Vérifiez ${citer("ouverteLe")} ; si la date est juste, il n’y a rien à faire.`,
      };
    }
  },
};
