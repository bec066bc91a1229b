import { citer } from "../../domain/francais.ts";
import { nommer, piecesAvecStatut } from "../parcours.ts";
import type { Regle } from "../regle.ts";

export const preuveSansDate: Regle = {
  id: "preuve-sans-date",
  titre: "Une pièce n’a pas de date",
  gravite: "avertissement",
  silencable: true,
  pourquoi: "Sans date on ne sait pas si la pièce est encore valable : elle ne compte pas.",
  remede: "Datez la pièce : date, ou du et au pour une période, ou consulteLe pour un lien.",
  exemple: "preuves:\n  - fichier: affichage.pdf\n    date: 2024-03-12",
  *checkExigence(visite) {
    const { cible } = visite;
    for (const piece of piecesAvecStatut(visite, "sans-date")) {
      yield {
        ...cible,
        message: `La pièce ${citer(nommer(piece))} n’a pas de date : elle ne compte pas.`,
        aide: `Ajoutez ${citer("date: AAAA-MM-JJ")}${piece.jugee.type === "lien" ? `, ou ${citer("consulteLe: AAAA-MM-JJ")}` : ""}.`,
        sujet: `${cible.exigence} ${piece.jugee.designation}`,
        lieu: piece.lieu,
      };
    }
  },
};
