import { citer, enumerer } from "../../domain/francais.ts";
import { pointeurLimites } from "../../selection/selection.ts";
import type { Regle } from "../regle.ts";

export const limiteSansModule: Regle = {
  id: "limite-sans-module",
  ecrit: true,
  titre: "Une limite porte sur un module que la structure n’a pas choisi",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Le numéro est faux, ou le module a été oublié dans le choix : la limite ne serait montrée nulle part.",
  remede: "Corrigez le numéro, choisissez le module, ou retirez la limite.",
  exemple: "modules: [1, 2, 7]\nlimites:\n  - { module: 2, objet: permis de conduire }",
  *check({ structure, examens }) {
    for (const { suivi, referentiel, jugement } of examens) {
      const connus = new Set(referentiel.modules.map(({ numero }) => numero));
      for (const [rang, { module, objet }] of (suivi.limites ?? []).entries()) {
        if (jugement.modules.includes(module)) continue;
        yield {
          message: connus.has(module)
            ? `La limite ${citer(objet)} porte sur le module ${module}, qui n’est pas choisi.`
            : `La limite ${citer(objet)} porte sur le module ${module}, qui n’existe pas.`,
          aide: `Corrigez ce numéro, choisissez le module, ou retirez la limite. Modules choisis : ${enumerer(jugement.modules)}.`,
          sujet: `limite du module ${module}`,
          referentiel: jugement.referentiel,
          lieu: {
            source: structure.source,
            pointeur: [...pointeurLimites(structure, suivi), rang, "module"],
          },
        };
      }
    }
  },
};
