import { DOSSIERS, lastNameOf, PREUVES_COMMUNES } from "../../domain/chemins.ts";
import type { Structure } from "../../domain/structure.ts";
import { isNearlyFiche } from "../../load/structure/misplaced.ts";
import { speaksUnheard } from "../../load/structure/unheard.ts";

/** Answers for a file, from the structure, whether it calls something confidential where that is not heard. */
export function unheardIn(structure: Structure): (chemin: string, read: () => Uint8Array) => boolean {
  const lus = new Set(structure.dossiers.flatMap(({ fiche }) => fiche?.source.fichier ?? []));
  return (chemin, read) => {
    const nom = lastNameOf(chemin);
    if (!chemin.startsWith(`${DOSSIERS.preuves}/`) || !(/\.ya?ml$/i.test(nom) || isNearlyFiche(nom)))
      return false;
    return speaksUnheard(read(), lus.has(chemin) || chemin === PREUVES_COMMUNES);
  };
}
