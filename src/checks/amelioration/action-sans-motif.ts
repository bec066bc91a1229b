import { citer } from "../../domain/francais.ts";
import type { Regle } from "../regle.ts";
import { actionsDuPlan, surLAction } from "./parcours.ts";

export const actionSansMotif: Regle = {
  id: "action-sans-motif",
  titre: "Une action est abandonnée sans motif",
  gravite: "avertissement",
  silencable: true,
  pourquoi: "Renoncer à une action est une décision : l’auditeur demandera pourquoi.",
  remede: "Écrivez pourquoi l’action est abandonnée, ou quelle action la remplace.",
  exemple: "etat: abandonnee\nmotif: Le téléservice national rend le guide inutile.",
  *check(contexte) {
    for (const action of actionsDuPlan(contexte)) {
      const { id, motif } = action.ecrite.yaml;
      if (action.situation !== "abandonnee" || motif?.trim()) continue;
      yield {
        ...surLAction(contexte, action, motif === undefined ? "etat" : "motif"),
        message: `L’action ${citer(id)} est abandonnée, et rien ne dit pourquoi.`,
        aide: `Ajoutez ${citer("motif: …")}, ou ${citer(`remplace: ${id}`)} à l’action qui la remplace.`,
      };
    }
  },
};
