import { citer } from "../../domain/francais.ts";
import { fichiersDontLeContenuEst } from "../contenu/contenus.ts";
import type { Regle } from "../regle.ts";

export const preuveNonRapatriee: Regle = {
  id: "preuve-non-rapatriee",
  titre: "Un fichier de preuve n’est que le pointeur d’un fichier confié à Git LFS",
  gravite: "info",
  silencable: true,
  pourquoi:
    "Git LFS garde les gros fichiers à part. Tant qu’ils ne sont pas rapatriés, il n’y a ici que leur empreinte : on ne peut ni les ouvrir ni les contrôler. C’est un avertissement si le pointeur est abîmé, car alors plus rien ne mène au document.",
  remede: "Rapatriez les fichiers avec la commande « git lfs pull ».",
  *check(contexte) {
    for (const { chemin, lieu, cible, contenu } of fichiersDontLeContenuEst(contexte, "pointeur")) {
      const abime = contenu.pointeur.oid === null;
      yield {
        ...cible,
        ...(abime && { gravite: "avertissement" as const }),
        message: abime
          ? `Le fichier ${citer(chemin)} est un pointeur Git LFS abîmé : il ne dit plus de quel fichier il tient lieu.`
          : `Le fichier ${citer(chemin)} est un pointeur Git LFS : le document lui-même n’est pas ici.`,
        aide: abime
          ? "Déposez de nouveau le document."
          : `Rapatriez-le avec la commande ${citer("git lfs pull")}.`,
        sujet: chemin,
        lieu,
      };
    }
  },
};
