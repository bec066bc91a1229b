import { citer } from "../../domain/francais.ts";
import { fichiersAvecDefaut } from "../fichiers/fichiers.ts";
import type { Regle } from "../regle.ts";

export const pdfTronque: Regle = {
  id: "pdf-tronque",
  titre: "Un PDF est incomplet",
  gravite: "erreur",
  silencable: true,
  pourquoi:
    "La fin du fichier manque : il s’ouvrira vide, ou pas du tout. Un envoi ou une copie a été interrompu.",
  remede: "Déposez de nouveau le PDF entier, et vérifiez qu’il s’ouvre jusqu’à sa dernière page.",
  *check(contexte) {
    for (const { chemin, nom, lieu, cible, contenu } of fichiersAvecDefaut(contexte, "tronque")) {
      if (contenu.format !== "pdf") continue;
      yield {
        ...cible,
        message: `Le PDF ${citer(nom)} est incomplet, sa fin manque : il ne compte pas.`,
        aide: "Déposez-le de nouveau, entier, et vérifiez qu’il s’ouvre.",
        sujet: chemin,
        lieu,
      };
    }
  },
};
