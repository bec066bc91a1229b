import { citer } from "../../domain/francais.ts";
import type { Regle } from "../regle.ts";

export const serviceSansModule: Regle = {
  id: "service-sans-module",
  titre: "Un service ne porte aucun module",
  gravite: "info",
  silencable: true,
  pourquoi: "On ne sait pas quelles exigences le regardent, ni s’il compte parmi les services métiers.",
  remede: "Écrivez les modules que le service porte, ou retirez-le s’il n’en porte aucun.",
  exemple: "services:\n  - { id: dcl, nom: Direction de la citoyenneté et de la légalité, modules: [1, 4] }",
  *check({ structure }) {
    for (const [rang, { id, nom, modules = [] }] of (structure.yaml.services ?? []).entries()) {
      if (modules.length > 0) continue;
      yield {
        message: `Le service ${citer(nom)} ne porte aucun module.`,
        aide: `Ajoutez ${citer("modules: […]")}, ou retirez le service.`,
        sujet: id,
        lieu: { source: structure.source, pointeur: ["services", rang] },
      };
    }
  },
};
