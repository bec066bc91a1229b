import { citer } from "../../domain/francais.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import type { Regle } from "../regle.ts";

export const auditPasse: Regle = {
  id: "audit-passe",
  titre: "La date du prochain audit est passée",
  gravite: "avertissement",
  silencable: true,
  pourquoi: "Depuis cette date chaque preuve manquante est une erreur : la date doit dire l’audit à venir.",
  remede: "Écrivez la date du prochain audit, et celle du label si l’audit l’a renouvelé.",
  exemple: "cycle: { labellisation: 2024-10-15, prochainAudit: 2026-04-15 }",
  *check({ structure, date }) {
    const audit = structure.yaml.cycle?.prochainAudit;
    if (audit === undefined || date <= audit) return;
    yield {
      message: `Le prochain audit est écrit au ${enToutesLettres(audit)} : cette date est passée.`,
      aide: `Écrivez dans ${citer("prochainAudit")} la date de l’audit à venir, et dans ${citer("labellisation")} celle du label s’il a été renouvelé.`,
      sujet: "audit",
      lieu: { source: structure.source, pointeur: ["cycle", "prochainAudit"] },
    };
  },
};
