import { citer } from "../../domain/francais.ts";
import { fichiersDontLeContenuEst } from "../contenu/contenus.ts";
import { extensionOf } from "../contenu/formats.ts";
import type { Regle } from "../regle.ts";

export const contenuInattendu: Regle = {
  id: "contenu-inattendu",
  titre: "Le contenu d’un fichier n’est pas ce que dit son extension",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "L’auditeur ne pourra sans doute pas ouvrir le fichier. C’est souvent une page d’erreur enregistrée à la place du document.",
  remede: "Ouvrez le fichier, puis enregistrez-le dans le format voulu, ou corrigez son extension.",
  *check(contexte) {
    for (const { chemin, lieu, cible, contenu } of fichiersDontLeContenuEst(contexte, "inattendu")) {
      yield {
        ...cible,
        message: `Le fichier ${citer(chemin)} devrait être ${contenu.attendu}, mais c’est ${contenu.trouve}.`,
        aide: `Enregistrez de nouveau le document, ou corrigez l’extension ${citer(`.${extensionOf(chemin)}`)}.`,
        sujet: chemin,
        lieu,
      };
    }
  },
};
