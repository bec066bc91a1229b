import { citer } from "../../domain/francais.ts";
import { fichiersAvecDefaut } from "../fichiers/fichiers.ts";
import type { Regle } from "../regle.ts";

const FORMATS = {
  image: "L’image",
  archive: "Le document bureautique ou l’archive",
} as const;

export const fichierTronque: Regle = {
  id: "fichier-tronque",
  titre: "Une image, un document bureautique ou une archive est incomplet",
  gravite: "erreur",
  silencable: true,
  pourquoi:
    "La fin du fichier manque : il s’ouvrira abîmé, ou pas du tout. Un envoi ou une copie a été interrompu.",
  remede: "Déposez de nouveau le fichier entier, et vérifiez qu’il s’ouvre.",
  *check(contexte) {
    for (const { chemin, nom, lieu, cible, contenu } of fichiersAvecDefaut(contexte, "tronque")) {
      if (contenu.format === "pdf") continue;
      yield {
        ...cible,
        message: `${FORMATS[contenu.format]} ${citer(nom)} n’a pas sa fin : le fichier ne compte pas.`,
        aide: "Déposez-le de nouveau, entier, et vérifiez qu’il s’ouvre.",
        sujet: chemin,
        lieu,
      };
    }
  },
};
