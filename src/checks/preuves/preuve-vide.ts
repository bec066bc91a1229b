import { citer } from "../../domain/francais.ts";
import { fichiersDontLeContenuEst } from "../contenu/contenus.ts";
import type { Regle } from "../regle.ts";

export const preuveVide: Regle = {
  id: "preuve-vide",
  titre: "Un fichier de preuve est vide",
  gravite: "erreur",
  silencable: true,
  pourquoi: "Le fichier est là, mais il ne contient rien : l’auditeur n’y trouvera aucune preuve.",
  remede: "Remplacez le fichier par le document entier : la copie a sans doute échoué.",
  *check(contexte) {
    for (const { chemin, lieu, cible } of fichiersDontLeContenuEst(contexte, "vide")) {
      yield {
        ...cible,
        message: `Le fichier ${citer(chemin)} est vide.`,
        aide: "Remplacez-le par le document entier : la copie a sans doute échoué.",
        sujet: chemin,
        lieu,
      };
    }
  },
};
