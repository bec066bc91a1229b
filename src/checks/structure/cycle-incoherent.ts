import { enToutesLettres } from "../../domain/jour.ts";
import type { Regle } from "../regle.ts";

export const cycleIncoherent: Regle = {
  id: "cycle-incoherent",
  titre: "Le prochain audit est écrit avant la labellisation",
  gravite: "avertissement",
  silencable: true,
  pourquoi: "L’une des deux dates est fausse, ou l’audit écrit est celui qui a donné le label.",
  remede: "Corrigez la date fausse, ou écrivez l’audit qui suit le label.",
  exemple: "cycle: { labellisation: 2024-10-15, prochainAudit: 2026-04-15 }",
  *check({ structure }) {
    const { labellisation, prochainAudit } = structure.yaml.cycle ?? {};
    if (labellisation === undefined || prochainAudit === undefined || prochainAudit > labellisation) return;
    yield {
      message: `Le prochain audit (${enToutesLettres(prochainAudit)}) ne suit pas la labellisation (${enToutesLettres(labellisation)}).`,
      aide: "Corrigez la date fausse, ou écrivez l’audit qui suit le label.",
      sujet: "cycle",
      lieu: { source: structure.source, pointeur: ["cycle", "prochainAudit"] },
    };
  },
};
