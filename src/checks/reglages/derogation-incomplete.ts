import { citer, enumerer } from "../../domain/francais.ts";
import { missingKeys } from "../reglages.ts";
import type { Regle } from "../regle.ts";

export const derogationIncomplete: Regle = {
  id: "derogation-incomplete",
  titre: "Une dérogation n’a pas de motif, de responsable ou de fin",
  gravite: "erreur",
  silencable: false,
  pourquoi: "Écarter une règle se justifie devant l’auditeur, par quelqu’un, et pour un temps.",
  remede: "Complétez la dérogation : motif, responsable (fonction ou service), expire.",
  exemple:
    'derogations:\n  - regle: preuve-perimee\n    exigence: "9.2"\n    motif: Logiciel en cours de remplacement\n    responsable: Secrétariat général\n    expire: 2025-03-31',
  *check({ structure }) {
    for (const [rang, sommeil] of (structure.yaml.derogations ?? []).entries()) {
      const manquent = missingKeys(sommeil);
      if (manquent.length === 0) continue;
      const sujet = [sommeil.regle, sommeil.exigence].join(" ").trim();
      yield {
        message: `La dérogation de ${citer(sujet)} est sans effet : il manque ${enumerer(manquent)}.`,
        aide: `Ajoutez ${enumerer(manquent.map((cle) => citer(`${cle}: …`)))}.`,
        sujet,
        lieu: { source: structure.source, pointeur: ["derogations", rang] },
      };
    }
  },
};
