import { citer } from "../../domain/francais.ts";
import { piecesAvecStatut } from "../parcours.ts";
import type { Regle } from "../regle.ts";

export const indicateurNonCalcule: Regle = {
  id: "indicateur-non-calcule",
  titre: "Un indicateur n’est pas encore calculé",
  gravite: "info",
  silencable: true,
  pourquoi: "Les indicateurs ne sont pas encore calculés : la pièce est notée, mais ne compte pas.",
  remede: "D’ici là, déposez le tableau de l’indicateur comme un fichier, avec sa nature et sa période.",
  exemple:
    "preuves:\n  - fichier: taux-courriels-2024-t1.csv\n    nature: indicateur\n    du: 2024-01-01\n    au: 2024-03-31",
  *check(contexte) {
    for (const { piece, cible } of piecesAvecStatut(contexte, "non-calculee")) {
      yield {
        ...cible,
        message: `L’indicateur ${citer(piece.jugee.designation)} n’est pas encore calculé : il ne compte pas.`,
        aide: "D’ici là, déposez le tableau de l’indicateur comme un fichier, avec sa nature et sa période.",
        sujet: `${cible.exigence} ${piece.jugee.designation}`,
        lieu: piece.lieu,
      };
    }
  },
};
