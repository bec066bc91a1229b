import { citer, enumerer } from "../../domain/francais.ts";
import type { Regle } from "../regle.ts";

export const serviceModuleInconnu: Regle = {
  id: "service-module-inconnu",
  ecrit: true,
  titre: "Un service porte un module que la structure n’a pas choisi",
  gravite: "avertissement",
  silencable: true,
  pourquoi: "Le numéro est faux, ou le module a été oublié dans le choix : rien n’y est contrôlé.",
  remede: "Corrigez le numéro, ou ajoutez le module à ceux de la structure.",
  exemple:
    "modules: [1, 2, 4, 8]\nservices:\n  - { id: dcl, nom: Direction de la citoyenneté, modules: [1, 4] }",
  *check({ structure, examens, suivisInconnus }) {
    if (suivisInconnus.length > 0) return;
    const choisis = new Set(examens.flatMap(({ jugement }) => jugement.modules));
    // Where none is chosen, that is what is to be mended, and is told.
    if (choisis.size === 0) return;
    const connus = new Set(
      examens.flatMap(({ referentiel }) => referentiel.modules.map(({ numero }) => numero)),
    );
    for (const [rang, { id, nom, modules = [] }] of (structure.yaml.services ?? []).entries()) {
      for (const [place, numero] of modules.entries()) {
        if (choisis.has(numero)) continue;
        yield {
          message: connus.has(numero)
            ? `Le service ${citer(nom)} porte le module ${numero}, qui n’est pas choisi.`
            : `Le service ${citer(nom)} porte le module ${numero}, qui n’existe pas.`,
          aide: `Corrigez ce numéro, ou choisissez le module. Modules choisis : ${enumerer([...choisis])}.`,
          sujet: `${id} module ${numero}`,
          lieu: { source: structure.source, pointeur: ["services", rang, "modules", place] },
        };
      }
    }
  },
};
