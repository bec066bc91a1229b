import { citer } from "../../domain/francais.ts";
import { seancesDe } from "../../domain/gouvernance.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import type { Regle } from "../regle.ts";
import { comitesDuLabel, lieuDe } from "./parcours.ts";

export const seanceSansCompteRendu: Regle = {
  id: "seance-sans-compte-rendu",
  titre: "Rien ne dit où est le compte rendu d’une séance",
  gravite: "info",
  silencable: true,
  pourquoi: "Le compte rendu est ce qui prouve la séance, et ce que ses membres attendent.",
  remede: "Écrivez où il est publié, ou à qui il a été envoyé.",
  exemple: "compteRendu: site internet des services de l’État",
  *check(contexte) {
    for (const comite of comitesDuLabel(contexte)) {
      for (const seance of seancesDe(comite)) {
        if (seance.date > contexte.date || seance.compteRendu?.trim()) continue;
        yield {
          message: `La séance du ${enToutesLettres(seance.date)} de ${citer(comite.id)} n’a pas de compte rendu.`,
          aide: `Ajoutez ${citer("compteRendu: …")} : où il est publié, ou à qui il a été envoyé.`,
          sujet: `${comite.id} ${seance.date}`,
          lieu: lieuDe(contexte, seance, "date"),
        };
      }
    }
  },
};
