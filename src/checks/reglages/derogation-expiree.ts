import { citer } from "../../domain/francais.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import type { Regle } from "../regle.ts";

export const derogationExpiree: Regle = {
  id: "derogation-expiree",
  titre: "Une dérogation est arrivée à son terme",
  gravite: "avertissement",
  silencable: false,
  pourquoi: "Passé son terme la dérogation est sans effet : ce qu’elle écartait compte de nouveau.",
  remede: "Retirez la dérogation, ou prolongez-la avec un nouveau motif.",
  *check({ structure, date }) {
    for (const [rang, sommeil] of (structure.yaml.derogations ?? []).entries()) {
      const { expire } = sommeil;
      if (expire === undefined || expire >= date) continue;
      const sujet = [sommeil.regle, sommeil.exigence].join(" ").trim();
      yield {
        message: `La dérogation de ${citer(sujet)} a pris fin le ${enToutesLettres(expire)}.`,
        aide: "Retirez-la, ou prolongez-la avec un nouveau motif.",
        sujet,
        lieu: { source: structure.source, pointeur: ["derogations", rang, "expire"] },
      };
    }
  },
};
