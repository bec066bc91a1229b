import { citer } from "../../domain/francais.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import type { Regle } from "../regle.ts";

export const exclusionExpiree: Regle = {
  id: "exclusion-expiree",
  titre: "Une exclusion est arrivée à son terme",
  gravite: "avertissement",
  silencable: false,
  pourquoi: "Passé son terme l’exclusion est sans effet : ce qu’elle écartait compte de nouveau.",
  remede: "Retirez l’exclusion, ou prolongez-la avec un nouveau motif.",
  *check({ structure, date }) {
    for (const [rang, sommeil] of (structure.yaml.exclusions ?? []).entries()) {
      const { expire } = sommeil;
      if (expire === undefined || expire >= date) continue;
      const sujet = sommeil.exigence;
      yield {
        message: `L’exclusion de ${citer(sujet)} a pris fin le ${enToutesLettres(expire)}.`,
        aide: "Retirez-la, ou prolongez-la avec un nouveau motif.",
        sujet,
        lieu: { source: structure.source, pointeur: ["exclusions", rang, "expire"] },
      };
    }
  },
};
