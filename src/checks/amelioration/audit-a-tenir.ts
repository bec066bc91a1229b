import { citer, compter } from "../../domain/francais.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import type { Regle } from "../regle.ts";

export const auditATenir: Regle = {
  id: "audit-a-tenir",
  titre: "Un audit est daté d’un jour qui n’est pas encore venu",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Les constats d’un audit qui n’a pas eu lieu ne comptent pas. Un audit à venir, sans constat, n’est qu’une information.",
  remede: "Corrigez la date de l’audit ; s’il reste à tenir, retirez ses constats.",
  exemple: "audit: { date: 2024-06-12, genre: interne }",
  *check({ amelioration, date }) {
    for (const { ecrit, aVenir, constats } of amelioration.audits) {
      if (!aVenir) continue;
      const n = constats.length;
      yield {
        ...(n === 0 && { gravite: "info" as const }),
        message: `Cet audit est daté du ${enToutesLettres(ecrit.audit.date)}, après le ${enToutesLettres(date)}${n > 0 ? ` : ${n > 1 ? `ses ${compter(n, "constat")} ne comptent pas` : "son constat ne compte pas"}` : ""}.`,
        aide: `Corrigez ${citer("date")}${n > 0 ? ", ou retirez ses constats s’il reste à tenir" : " si elle est fausse ; sinon il n’y a rien à faire"}.`,
        sujet: ecrit.source.fichier,
        donnees: { audit: ecrit.audit.date },
        lieu: { source: ecrit.source, pointeur: ["audit", "date"] },
      };
    }
  },
};
