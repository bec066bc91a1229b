import { MAX_IMAGE } from "../../../contenu/image.ts";
import { type Depot, DepotError } from "../../../depot/depot.ts";
import { idsOuverts, type Referentiel } from "../../../domain/referentiel.ts";
import type { Structure } from "../../../domain/structure.ts";
import { openCsv } from "../../../indicateurs/registre/csv.ts";
import { RegistreError } from "../../../indicateurs/registre/types.ts";
import { join } from "../../../load/structure/folders.ts";
import { ecritsOutside } from "../../../results/gouvernance.ts";
import { logoOf } from "../../../show/templates/logo.ts";
import { resultatsDuTableau } from "../ecrits/tableau.ts";
import type { EcritsDeRapport, TableauDEnquete } from "../report.ts";

/** What people wrote for the documents, with the pictures and the tables that it names; what cannot be read is left out. */
export function ecritsOf(
  depot: Depot,
  dossier: string,
  structure: Structure,
  referentiels: Iterable<Referentiel>,
): EcritsDeRapport {
  const secret = structure.confidences?.fichiers;
  const images = new Map<string, string>();
  for (const [chemin, { statut }] of (structure.textes ?? []).flatMap((one) => [...(one.images ?? [])])) {
    if (statut !== "presente" || secret?.has(chemin)) continue;
    const adresse = pictureOf(depot, join(dossier, chemin));
    if (adresse !== null) images.set(chemin, adresse);
  }
  const resultats = new Map<string, TableauDEnquete>();
  for (const [ecrit, { chemin, statut }] of structure.gouvernance?.resultats ?? []) {
    if (statut !== "present" || secret?.has(chemin)) continue;
    const tableau = tableauAt(depot, join(dossier, chemin));
    if (tableau) resultats.set(ecrit, tableau);
  }
  return { ...ecritsOutside(structure, idsOuverts(referentiels)), images, resultats };
}

function pictureOf(depot: Depot, chemin: string): string | null {
  try {
    const found = logoOf(depot.read(chemin, MAX_IMAGE + 1));
    return "adresse" in found ? found.adresse : null;
  } catch (error) {
    if (error instanceof DepotError) return null;
    throw error;
  }
}

const MAX_TABLEAU = 1024 * 1024;

function tableauAt(depot: Depot, chemin: string): TableauDEnquete | null {
  try {
    const lecture = depot.open(chemin);
    try {
      if (lecture.scelle || lecture.taille > MAX_TABLEAU) return null;
      const rows = [...(openCsv(lecture).feuilles[0]?.lots() ?? [])].flat();
      return resultatsDuTableau(rows.map(({ cellules }) => cellules));
    } finally {
      lecture.close();
    }
  } catch (error) {
    if (error instanceof DepotError || error instanceof RegistreError) return null;
    throw error;
  }
}
