import type { Paquet } from "../../../generated/paquet.ts";
import { rangeDansLePaquet } from "../overlay.ts";
import { NomsSurs } from "../safe-names.ts";
import type { FichierAEmpaqueter } from "../types.ts";

/** Folders of a pack that are no evidence: their files bear their names before their own. */
const DOSSIERS = ["referentiels", "correspondances"];
/** What a pack in one PDF says of itself. */
const PIECES_DU_PAQUET = ["resultat.json", "index.csv", "paquet.json", "LISEZ-MOI.txt"] as const;
export const SOMMES = "manifest-sha256.txt";

/**
 * The same files, each under a name without folders, as a reader of PDF shows and saves it: `preuves/15.3/registre.pdf` is
 * `15.3_registre.pdf`.
 */
export function flattened(fichiers: readonly FichierAEmpaqueter[]): FichierAEmpaqueter[] {
  const noms = new NomsSurs();
  for (const nom of [...PIECES_DU_PAQUET, SOMMES]) noms.give(nom);
  return fichiers.map(({ range: _, ...fichier }) =>
    fichier.absent ? fichier : { ...fichier, range: noms.give(flatName(fichier.chemin)) },
  );
}

function flatName(chemin: string): string {
  const flat = chemin.replace(/^preuves\/(?=\d)/, "").replaceAll("/", "_");
  return DOSSIERS.some((dossier) => flat.startsWith(`${dossier}_`)) ? `_${flat}` : flat;
}

/** The name of what a pack holds below `data/`: `dossier/15.3_registre.pdf`, `referentiels/quali-ate.json`. */
export function attachedName(chemin: string): string {
  return chemin.startsWith("dossier/") ? chemin.slice("dossier/".length) : chemin.replaceAll("/", "_");
}

/** The other way round: where a name stands in a pack that is a folder. */
export function placesOfAttached({ fichiers }: Pick<Paquet, "fichiers">): (nom: string) => string {
  const pieces = new Set(fichiers.filter(({ absent }) => !absent).map(rangeDansLePaquet));
  return (nom) => {
    if (pieces.has(nom)) return `data/dossier/${nom}`;
    const dossier = DOSSIERS.find((each) => nom.startsWith(`${each}_`));
    return dossier ? `data/${dossier}/${nom.slice(dossier.length + 1)}` : `data/${nom}`;
  };
}
