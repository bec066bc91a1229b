import { citer, enumerer } from "../../domain/francais.ts";
import { nearest, proposer } from "../../domain/proche.ts";
import type { Regle } from "../regle.ts";

export const referentielInconnu: Regle = {
  id: "referentiel-inconnu",
  ecrit: true,
  titre: "Le référentiel suivi n’existe pas",
  gravite: "erreur",
  silencable: false,
  pourquoi: "Sans référentiel rien ne peut être jugé.",
  remede: "Écrivez le nom et la version d’un référentiel connu ; `quali referentiel list` les donne.",
  exemple: "referentiel: quali-ate@2024-02-01",
  *check({ suivisInconnus, references, structure }) {
    for (const { referentiel, pointeur } of suivisInconnus) {
      const proche = nearest(referentiel, references);
      yield {
        message: `Le référentiel ${citer(referentiel)} n’existe pas.`,
        aide: `${proche ? `${proposer(referentiel, proche)} ` : ""}Référentiels connus : ${enumerer(references)}.`,
        sujet: referentiel,
        lieu: { source: structure.source, pointeur },
      };
    }
  },
};
