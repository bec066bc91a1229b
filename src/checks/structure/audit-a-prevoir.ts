import { citer } from "../../domain/francais.ts";
import { addMonths, enToutesLettres, type Jour } from "../../domain/jour.ts";
import type { Referentiel } from "../../domain/referentiel.ts";
import type { Regle } from "../regle.ts";

export const auditAPrevoir: Regle = {
  id: "audit-a-prevoir",
  titre: "Le prochain audit n’est pas prévu à la date que le cycle du label demande",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Le label se suit et se renouvelle à dates fixes. Un audit de suivi tardif, ou un audit qui n’est pas encore prévu, n’est qu’une information.",
  remede: "Convenez de la date avec l’organisme d’audit, puis écrivez-la dans quali.yaml.",
  exemple: "cycle: { labellisation: 2024-10-15, prochainAudit: 2026-04-15 }",
  *check({ structure, examens: [principal], date }) {
    const { labellisation, prochainAudit } = structure.yaml.cycle ?? {};
    if (!principal || labellisation === undefined || labellisation > date) return;
    const etape = nextStep(principal.referentiel, labellisation, date);
    if (!etape || (prochainAudit !== undefined && prochainAudit <= etape.jour)) return;
    const { libelle, mots, note } = etape;
    const attendu = `${libelle.toLowerCase()} au plus tard le ${enToutesLettres(etape.jour)} (${citer(mots)})`;
    yield {
      ...((prochainAudit === undefined || !etape.derniere) && { gravite: "info" as const }),
      message:
        prochainAudit === undefined
          ? `Aucun audit n’est prévu : ${attendu}.`
          : `Le prochain audit, le ${enToutesLettres(prochainAudit)}, vient trop tard : ${attendu}.`,
      aide: `Convenez de la date avec l’organisme d’audit, puis écrivez-la dans ${citer("prochainAudit")}.${note ? ` Remarque : ${note}` : ""}`,
      sujet: etape.id,
      referentiel: principal.jugement.referentiel,
      lieu: {
        source: structure.source,
        pointeur: ["cycle", prochainAudit === undefined ? "labellisation" : "prochainAudit"],
      },
    };
  },
};

/** The first step of the cycle that is not over, with its day; `derniere`: the label ends with it. */
function nextStep({ cycle }: Referentiel, labellisation: Jour, date: Jour) {
  const etapes = [...cycle].sort((a, b) => a.mois - b.mois);
  return etapes
    .map((etape) => ({
      ...etape,
      jour: addMonths(labellisation, etape.mois),
      derniere: etape === etapes.at(-1),
    }))
    .find(({ jour }) => jour >= date);
}
