import { citer, compter, enumerer } from "../../domain/francais.ts";
import { servicesSansPreuve } from "../../judgement/parties.ts";
import { lieuDeLExigence } from "../lieux.ts";
import { isTold } from "../preuves/preuve-manquante.ts";
import type { Alentour, Regle } from "../regle.ts";

export const serviceSansPreuve: Regle = {
  id: "service-sans-preuve",
  titre: "Un service métier n’a pas de preuve là où chacun doit en avoir une",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "La méthode de contrôle se répète pour chaque service métier : tant qu’il en manque un, elle reste sans réponse.",
  remede: "Ajoutez une pièce pour ce service, avec son identifiant dans « service ».",
  exemple:
    "preuves:\n  - fichier: reunion-bim-2024.pdf\n    nature: compte-rendu\n    date: 2024-03-12\n    service: bim",
  *checkExigence(visite, alentour) {
    const { examen, examinee, cible } = visite;
    const { structure } = alentour;
    // preuve-manquante names the services.
    if (isTold(visite, alentour)) return;
    for (const partie of examinee.methodes.flatMap(({ parties }) => parties)) {
      const manquants = servicesSansPreuve(partie);
      if (partie.sort !== "locale" || manquants.length === 0) continue;
      yield {
        ...cible,
        message: `Méthode ${partie.partie.id} : ${compter(manquants.length, "service")} sans preuve (${enumerer(manquants.map((id) => nameOf(id, structure)))}).`,
        aide: `Ajoutez une pièce pour chacun, avec ${enumerer(
          manquants.map((id) => citer(`service: ${id}`)),
          "ou",
        )}.`,
        sujet: partie.partie.id,
        donnees: { methodes: [partie.partie.id], services: manquants },
        lieu: lieuDeLExigence(examinee, "preuves", examen, structure),
      };
    }
  },
};

function nameOf(service: string, { yaml: { services = [] } }: Alentour["structure"]): string {
  return services.findLast(({ id }) => id === service)?.nom ?? service;
}
