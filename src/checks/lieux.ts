import { dossierDe } from "../domain/chemins.ts";
import type { Lieu } from "../domain/source.ts";
import type { DossierExigence, Structure } from "../domain/structure.ts";
import { sousDossierDe } from "../domain/suivi.ts";
import type { Examen, ExigenceExaminee } from "../judgement/types.ts";
import { pointeurModules } from "../selection/selection.ts";

/** The folder's fiche, else its first file, else the folder itself. */
export function lieuDuDossier({
  chemin,
  fiche,
  fichierFiche,
  ficheIllisible,
  fichiers,
}: DossierExigence): Lieu {
  if (fiche) return { source: fiche.source, pointeur: [] };
  if (ficheIllisible) return { fichier: fichierFiche };
  return { fichier: fichiers[0]?.chemin ?? chemin };
}

/** The node of the fiche that speaks of it; without fiche the modules chosen in quali.yaml. */
export function lieuDeLExigence(
  { fiche }: ExigenceExaminee,
  cle: "evaluation" | "evalueLe" | "preuves",
  { suivi }: Pick<Examen, "suivi">,
  structure: Pick<Structure, "source" | "yaml">,
): Lieu {
  if (fiche) return { source: fiche.source, pointeur: [cle], sur: "cle" };
  return { source: structure.source, pointeur: pointeurModules(structure, suivi), sur: "cle" };
}

/** Where its evidence is to be put: `preuves/15.3`, `preuves/sp/4`. */
export function dossierAttendu(
  { dossiers, exigence }: ExigenceExaminee,
  { suivi }: Pick<Examen, "suivi">,
): string {
  const [dossier] = dossiers;
  if (dossier) return dossier.chemin;
  return dossierDe(exigence.id, sousDossierDe(suivi));
}
