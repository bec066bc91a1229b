import { citer } from "../../domain/francais.ts";
import { addMonths, enToutesLettres } from "../../domain/jour.ts";
import type { Regle } from "../regle.ts";

export const labelEchu: Regle = {
  id: "label-echu",
  titre: "Le label est arrivé au bout de son cycle",
  gravite: "avertissement",
  silencable: true,
  pourquoi: "Passé ce terme, la structure ne peut plus se dire labellisée sans un nouvel audit.",
  remede: "Si le label a été renouvelé, écrivez sa nouvelle date ; sinon prévoyez l’audit.",
  exemple: "cycle: { labellisation: 2024-10-15, prochainAudit: 2026-04-15 }",
  *check({ structure, examens: [principal], date }) {
    const labellisation = structure.yaml.cycle?.labellisation;
    const etape = [...(principal?.referentiel.cycle ?? [])].sort((a, b) => a.mois - b.mois).at(-1);
    if (!principal || labellisation === undefined || !etape) return;
    const terme = addMonths(labellisation, etape.mois);
    if (date <= terme) return;
    yield {
      message: `Le label du ${enToutesLettres(labellisation)} est arrivé à son terme le ${enToutesLettres(terme)} (${citer(etape.mots)}).`,
      aide: `S’il a été renouvelé, écrivez sa date dans ${citer("labellisation")} ; sinon prévoyez l’audit.`,
      sujet: "label",
      referentiel: principal.jugement.referentiel,
      lieu: { source: structure.source, pointeur: ["cycle", "labellisation"] },
    };
  },
};
