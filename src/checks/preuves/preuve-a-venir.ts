import { JOUR_DU_JUGEMENT } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import { nommer, piecesAvecStatut } from "../parcours.ts";
import type { Regle } from "../regle.ts";

export const preuveAVenir: Regle = {
  id: "preuve-a-venir",
  titre: "Une pièce est postérieure au jour du jugement",
  gravite: "info",
  silencable: true,
  pourquoi: "Ce qui n’a pas encore eu lieu ne prouve rien : la pièce comptera le jour venu.",
  remede: "Rien à faire si la date est juste ; sinon corrigez-la.",
  *checkExigence(visite) {
    const { cible } = visite;
    for (const piece of piecesAvecStatut(visite, "a-venir")) {
      const { date, designation } = piece.jugee;
      yield {
        ...cible,
        message: `La pièce ${citer(nommer(piece))}${date === undefined ? "" : `, datée du ${enToutesLettres(date)},`} ne compte pas encore au ${JOUR_DU_JUGEMENT}.`,
        aide: "Rien à faire si la date est juste ; sinon corrigez-la.",
        sujet: `${cible.exigence} ${designation}`,
        lieu: piece.lieu,
      };
    }
  },
};
