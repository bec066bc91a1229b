import { citer } from "../../domain/francais.ts";
import type { DossierExigence } from "../../domain/structure.ts";
import { lieuDuDossier } from "../lieux.ts";
import type { Regle } from "../regle.ts";

export const dossierEnDouble: Regle = {
  id: "dossier-en-double",
  titre: "Deux dossiers portent le numéro de la même exigence",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Les pièces des deux dossiers comptent, mais une seule fiche dit l’évaluation : on risque de tenir à jour l’autre. C’est une erreur quand les deux ont une fiche.",
  remede: "Réunissez les deux dossiers en un seul, avec une seule fiche ; gardez le nom que vous préférez.",
  exemple: "preuves/15.3 - Courriels/",
  *check({ examens }) {
    for (const { dossiers, jugement, parId } of examens) {
      const premiers = new Map<string, DossierExigence>();
      for (const dossier of dossiers) {
        const { exigence, chemin } = dossier;
        if (!parId.has(exigence)) continue;
        const premier = premiers.get(exigence);
        if (!premier) {
          premiers.set(exigence, dossier);
          continue;
        }
        const deuxFiches = premier.fiche !== null && dossier.fiche !== null;
        yield {
          ...(deuxFiches && { gravite: "erreur" as const }),
          message: `${exigence} a déjà un dossier, ${citer(premier.chemin)}${deuxFiches ? " : c’est l’évaluation de sa fiche qui vaut, pas celle-ci" : ""}.`,
          aide: "Réunissez les deux dossiers en un seul, avec une seule fiche.",
          sujet: chemin,
          referentiel: jugement.referentiel,
          exigence,
          lieu: lieuDuDossier(dossier),
        };
      }
    }
  },
};
