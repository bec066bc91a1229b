import { compter, enumerer } from "../../domain/francais.ts";
import { daysBetween, enToutesLettres } from "../../domain/jour.ts";
import type { Synthese } from "../../domain/resultat.ts";
import type { Regle } from "../regle.ts";

const JOURS = 90;

export const auditProche: Regle = {
  id: "audit-proche",
  titre: "L’audit a lieu dans moins de trois mois",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Il reste peu de temps pour réunir ce qui manque ; à partir du jour de l’audit, une preuve manquante est une erreur. Ce n’est qu’une information quand tout est documenté.",
  remede: "Commencez par les exigences sans preuve, puis par les preuves périmées.",
  exemple: "cycle: { labellisation: 2024-10-15, prochainAudit: 2026-04-15 }",
  *check({ structure, examens: [principal], date }) {
    const audit = structure.yaml.cycle?.prochainAudit;
    if (audit === undefined || date > audit || daysBetween(date, audit) > JOURS) return;
    const reste = principal ? leftToDo(principal.jugement.synthese) : [];
    const quand = date === audit ? "aujourd’hui" : `dans ${compter(daysBetween(date, audit), "jour")}`;
    yield {
      ...(reste.length === 0 && { gravite: "info" as const }),
      message: `L’audit est prévu le ${enToutesLettres(audit)}, ${quand}${reste.length > 0 ? ` : ${enumerer(reste)}` : ""}.`,
      aide:
        reste.length > 0
          ? "Commencez par les exigences sans preuve, puis par les preuves périmées."
          : "Rien à faire : chaque exigence est documentée.",
      sujet: "audit",
      donnees: { echeance: audit, jours: daysBetween(date, audit) },
      lieu: { source: structure.source, pointeur: ["cycle", "prochainAudit"] },
    };
  },
};

function leftToDo({ manquantes, perimees, aRevoir }: Synthese): string[] {
  return [
    ...(manquantes > 0 ? [`${compter(manquantes, "exigence")} sans preuve`] : []),
    ...(perimees > 0 ? [`${compter(perimees, "exigence")} à la preuve périmée`] : []),
    ...(aRevoir > 0 ? [`${compter(aRevoir, "exigence")} à revoir`] : []),
  ];
}
