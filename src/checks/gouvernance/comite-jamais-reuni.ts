import { citer } from "../../domain/francais.ts";
import { autourDe, GENRES_DE_COMITE } from "../../domain/gouvernance.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import type { Regle } from "../regle.ts";
import { comitesDuLabel, lieuDe } from "./parcours.ts";

export const comiteJamaisReuni: Regle = {
  id: "comite-jamais-reuni",
  titre: "Un comité ne s’est jamais réuni",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Un comité de pilotage ou d’usagers qui n’existe que sur le papier ne répond pas au référentiel : l’auditeur demandera ses comptes rendus.",
  remede: "Écrivez les séances tenues ; s’il n’y en a pas eu, réunissez le comité.",
  exemple: "seances:\n  - { date: 2024-04-18, compteRendu: site intranet }",
  *check(contexte) {
    for (const comite of comitesDuLabel(contexte)) {
      const { derniere, prochaine } = autourDe(comite, contexte.date);
      if (derniere) continue;
      const planned = prochaine
        ? ` : sa première séance est prévue le ${enToutesLettres(prochaine.date)}`
        : "";
      yield {
        // one that is about to begin is only told
        ...(prochaine && { gravite: "info" as const }),
        message: `Le ${GENRES_DE_COMITE[comite.genre]} ${citer(comite.id)} ne s’est jamais réuni${planned}.`,
        aide: `Ajoutez à ${citer("seances")} celle qui s’est tenue : ${citer("{ date: AAAA-MM-JJ, compteRendu: … }")}.`,
        sujet: comite.id,
        lieu: lieuDe(contexte, comite, "id"),
      };
    }
  },
};
