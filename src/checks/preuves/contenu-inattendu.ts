import { extensionOf } from "../../contenu/formats.ts";
import { citer } from "../../domain/francais.ts";
import { fichiersAvecDefaut } from "../fichiers/fichiers.ts";
import type { Regle } from "../regle.ts";

export const contenuInattendu: Regle = {
  id: "contenu-inattendu",
  titre: "Le contenu d’un fichier n’est pas ce que dit son extension",
  gravite: "erreur",
  silencable: true,
  pourquoi:
    "L’auditeur ne pourra sans doute pas ouvrir le fichier : il ne compte pas. C’est souvent une page d’erreur enregistrée à la place du document.",
  remede: "Ouvrez le fichier, puis enregistrez-le dans le format voulu, ou corrigez son extension.",
  *check(contexte) {
    for (const { chemin, nom, lieu, cible, contenu } of fichiersAvecDefaut(contexte, "inattendu")) {
      yield {
        ...cible,
        message: `Le fichier ${citer(nom)} devrait être ${contenu.attendu}, mais c’est ${contenu.trouve} : il ne compte pas.`,
        aide: `Enregistrez de nouveau le document, ou corrigez l’extension ${citer(`.${extensionOf(chemin)}`)}.`,
        sujet: chemin,
        lieu,
      };
    }
  },
};
