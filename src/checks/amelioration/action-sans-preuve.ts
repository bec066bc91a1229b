import { citer } from "../../domain/francais.ts";
import type { Regle } from "../regle.ts";
import { actionsDuPlan, surLAction } from "./parcours.ts";

export const actionSansPreuve: Regle = {
  id: "action-sans-preuve",
  titre: "Une action est dite faite, et rien ne le montre",
  gravite: "avertissement",
  silencable: true,
  pourquoi: "L’auditeur demande ce qui a été fait : sans pièce, l’action n’est close que sur parole.",
  remede:
    "Nommez sous « preuves » le fichier, l’adresse ou la pièce commune qui montre que l’action est faite.",
  exemple: 'preuves: ["preuves/24.4/plan-numerique.pdf"]',
  *check(contexte) {
    for (const action of actionsDuPlan(contexte)) {
      const { id, etat, preuves } = action.ecrite.yaml;
      const done = action.situation === "a-verifier" || action.situation === "close";
      if (!done || action.ecrite.preuves.length > 0) continue;
      yield {
        ...surLAction(contexte, action, preuves === undefined ? "etat" : "preuves"),
        message: `L’action ${citer(id)} est ${etat === "verifiee" ? "vérifiée" : "faite"}, sans aucune preuve.`,
        aide: `Ajoutez ${citer('preuves: ["preuves/…"]')} : un chemin depuis le dossier de la structure, une adresse, ou l’identifiant d’une pièce commune.`,
      };
    }
  },
};
