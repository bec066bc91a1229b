import { citer } from "../../domain/francais.ts";
import { lieuDuDossier } from "../lieux.ts";
import type { Regle } from "../regle.ts";

export const exigenceNonSelectionnee: Regle = {
  id: "exigence-non-selectionnee",
  titre: "Un dossier de preuves relève d’un module qui n’est pas choisi",
  gravite: "avertissement",
  silencable: true,
  pourquoi: "Ses pièces ne sont pas jugées : soit le module a été oublié, soit le dossier ne sert plus.",
  remede: "Choisissez le module dans quali.yaml, ou retirez le dossier.",
  *checkDossier({ chez, cible }) {
    if (!chez) return;
    const { dossier, examen } = chez;
    const module = examen.parId.get(dossier.exigence)?.module;
    if (!module || examen.jugement.modules.includes(module.numero)) return;
    yield {
      ...cible,
      message: `${dossier.exigence} relève du module ${module.numero} (${citer(module.titre)}), qui n’est pas choisi.`,
      aide: `Ajoutez ${module.numero} aux modules de quali.yaml, ou retirez le dossier ${citer(dossier.chemin)}.`,
      sujet: dossier.chemin,
      lieu: lieuDuDossier(dossier),
    };
  },
};
