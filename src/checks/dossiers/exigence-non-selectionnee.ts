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
  *check({ examens }) {
    for (const { dossiers, parId, jugement } of examens) {
      const choisis = new Set(jugement.modules);
      for (const dossier of dossiers) {
        const module = parId.get(dossier.exigence)?.module;
        if (!module || choisis.has(module.numero)) continue;
        yield {
          message: `${dossier.exigence} relève du module ${module.numero} (${citer(module.titre)}), qui n’est pas choisi.`,
          aide: `Ajoutez ${module.numero} aux modules de quali.yaml, ou retirez le dossier ${citer(dossier.chemin)}.`,
          sujet: dossier.chemin,
          referentiel: jugement.referentiel,
          exigence: dossier.exigence,
          lieu: lieuDuDossier(dossier),
        };
      }
    }
  },
};
