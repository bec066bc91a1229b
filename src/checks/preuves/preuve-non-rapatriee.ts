import { citer } from "../../domain/francais.ts";
import { fichiersAvecDefaut } from "../fichiers/fichiers.ts";
import type { Regle } from "../regle.ts";

export const preuveNonRapatriee: Regle = {
  id: "preuve-non-rapatriee",
  titre: "Un fichier de preuve n’est que le pointeur d’un fichier confié à Git LFS",
  gravite: "erreur",
  silencable: true,
  pourquoi:
    "Git LFS garde les gros fichiers à part. Tant qu’ils ne sont pas rapatriés, il n’y a ici que leur empreinte : on ne peut ni les ouvrir ni les contrôler, et ils ne comptent pas. Si le pointeur est abîmé, plus rien ne mène au document.",
  remede: "Rapatriez les fichiers avec la commande « git lfs pull ».",
  *check(contexte) {
    for (const { chemin, nom, lieu, cible, contenu } of fichiersAvecDefaut(contexte, "pointeur")) {
      const abime = contenu.oid === null;
      yield {
        ...cible,
        message: abime
          ? `Le fichier ${citer(nom)} est un pointeur Git LFS abîmé : il ne dit plus de quel fichier il tient lieu, et ne compte pas.`
          : `Le fichier ${citer(nom)} est un pointeur Git LFS : le document lui-même n’est pas ici, et ne compte pas.`,
        aide: abime
          ? "Déposez de nouveau le document."
          : `Rapatriez-le avec la commande ${citer("git lfs pull")}.`,
        sujet: chemin,
        lieu,
      };
    }
  },
};
