import { citer } from "../../domain/francais.ts";
import type { Regle } from "../regle.ts";

export const responsableManquant: Regle = {
  id: "responsable-manquant",
  titre: "Une fiche n’a pas de responsable",
  gravite: "avertissement",
  silencable: true,
  pourquoi: "Une promesse que personne ne porte ne tient pas : l’auditeur demande qui en répond.",
  remede: "Nommez la fonction ou le service qui répond de l’exigence, jamais une personne : écrivez un rôle.",
  exemple: "responsable: Bureau de la relation aux usagers",
  *checkExigence({ examinee, cible }) {
    const { fiche, exigence } = examinee;
    if (!fiche || fiche.yaml.responsable?.trim()) return;
    yield {
      ...cible,
      message: `La fiche de ${exigence.id} ne dit pas qui en répond.`,
      aide: `Ajoutez ${citer("responsable: …")}, avec une fonction ou un service, pas le nom d’une personne.`,
      sujet: exigence.id,
      lieu: { source: fiche.source, pointeur: ["responsable"], sur: "cle" },
    };
  },
};
