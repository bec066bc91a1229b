import { citer } from "../../domain/francais.ts";
import { pointeurModules } from "../../selection/selection.ts";
import type { Regle } from "../regle.ts";

export const moduleSansService: Regle = {
  id: "module-sans-service",
  titre: "Aucun service ne porte un module choisi",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Personne ne répond du module. Pour un module métier, il manque aussi aux exigences qui demandent une preuve à chaque service métier ; pour un module général, ce n’est qu’une information.",
  remede: "Ajoutez le module à ceux du service qui le porte.",
  exemple: "services:\n  - { id: sidpc, nom: Service de défense et de protection civile, modules: [8] }",
  *check({ structure, examens: [principal] }) {
    const services = structure.yaml.services ?? [];
    if (!principal || services.length === 0) return;
    const portes = new Set(services.flatMap(({ modules = [] }) => modules));
    const { suivi, jugement, referentiel } = principal;
    for (const { numero, titre, type } of referentiel.modules) {
      if (!jugement.modules.includes(numero) || portes.has(numero)) continue;
      yield {
        ...(type === "general" && { gravite: "info" as const }),
        message: `Aucun service ne porte le module ${numero} (${citer(titre)}).`,
        aide: `Ajoutez ${numero} aux ${citer("modules")} du service qui le porte, sous ${citer("services")}.`,
        sujet: `module ${numero}`,
        donnees: { module: numero },
        referentiel: jugement.referentiel,
        lieu: { source: structure.source, pointeur: pointeurOf(numero) },
      };
    }

    function pointeurOf(numero: number) {
      const rang = suivi.modules?.indexOf(numero) ?? -1;
      const pointeur = pointeurModules(structure, suivi);
      return rang < 0 ? pointeur : [...pointeur, rang];
    }
  },
};
