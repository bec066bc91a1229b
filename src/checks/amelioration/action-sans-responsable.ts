import { citer } from "../../domain/francais.ts";
import type { Regle } from "../regle.ts";
import { actionsEnCours, surLAction } from "./parcours.ts";

export const actionSansResponsable: Regle = {
  id: "action-sans-responsable",
  titre: "Une action n’a pas de responsable",
  gravite: "avertissement",
  silencable: true,
  pourquoi: "Une action que personne ne porte ne se fait pas.",
  remede: "Nommez la fonction ou le service qui porte l’action, jamais une personne.",
  exemple: "responsable: SGCD",
  *check(contexte) {
    for (const action of actionsEnCours(contexte)) {
      const { id, responsable } = action.ecrite.yaml;
      if (responsable?.trim()) continue;
      yield {
        ...surLAction(contexte, action, responsable === undefined ? "id" : "responsable"),
        message: `L’action ${citer(id)} ne dit pas qui la porte.`,
        aide: `Ajoutez ${citer("responsable: …")}, avec une fonction ou un service, pas le nom d’une personne.`,
      };
    }
  },
};
