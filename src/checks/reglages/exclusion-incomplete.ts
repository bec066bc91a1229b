import { citer, enumerer } from "../../domain/francais.ts";
import { missingKeys } from "../reglages.ts";
import type { Regle } from "../regle.ts";

export const exclusionIncomplete: Regle = {
  id: "exclusion-incomplete",
  titre: "Une exclusion n’a pas de motif, de responsable ou de fin",
  gravite: "erreur",
  silencable: false,
  pourquoi: "Écarter une exigence se justifie devant l’auditeur, par quelqu’un, et pour un temps.",
  remede: "Complétez l’exclusion : motif, responsable (fonction ou service), expire.",
  exemple:
    'exclusions:\n  - exigence: "37.3"\n    motif: Travaux du pavillon d\'accueil\n    responsable: Secrétariat général\n    expire: 2025-12-31',
  *check({ structure }) {
    for (const [rang, sommeil] of (structure.yaml.exclusions ?? []).entries()) {
      const manquent = missingKeys(sommeil);
      if (manquent.length === 0) continue;
      const sujet = sommeil.exigence;
      yield {
        message: `L’exclusion de ${citer(sujet)} est sans effet : il manque ${enumerer(manquent)}.`,
        aide: `Ajoutez ${enumerer(manquent.map((cle) => citer(`${cle}: …`)))}.`,
        sujet,
        lieu: { source: structure.source, pointeur: ["exclusions", rang] },
      };
    }
  },
};
