import { citer } from "../../domain/francais.ts";
import { fichiersAvecDefaut } from "../fichiers/fichiers.ts";
import type { Regle } from "../regle.ts";

const DE = {
  rien: "",
  blancs: " : il n’y a que des blancs",
  zeros: " : il n’y a que des zéros, sa copie a échoué",
} as const;

export const preuveVide: Regle = {
  id: "preuve-vide",
  titre: "Un fichier de preuve est vide",
  gravite: "erreur",
  silencable: true,
  pourquoi: "Le fichier est là, mais il ne contient rien : l’auditeur n’y trouvera aucune preuve.",
  remede: "Remplacez le fichier par le document entier : la copie a sans doute échoué.",
  *check(contexte) {
    for (const { chemin, nom, lieu, cible, contenu } of fichiersAvecDefaut(contexte, "vide")) {
      yield {
        ...cible,
        message: `Le fichier ${citer(nom)} est vide${DE[contenu.de]}.`,
        aide: "Remplacez-le par le document entier : la copie a sans doute échoué.",
        sujet: chemin,
        lieu,
      };
    }
  },
};
