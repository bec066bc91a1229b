import { DepotError } from "../../depot/depot.ts";
import { sha256Of } from "../../depot/sha256.ts";
import { isDocument } from "../../domain/contenu.ts";
import type { Contexte } from "../regle.ts";
import { type FichierDePreuve, fichiersDePreuve } from "./fichiers.ts";

const parContexte = new WeakMap<Contexte, readonly FichierDePreuve[][]>();

/**
 * Files of evidence that hold the same bytes, in groups of two and more. Only files of one size and one mark are read
 * whole, and only where they hold a document: what is not one is told by itself; a Git LFS pointer stands for its file.
 */
export function copies(contexte: Contexte): readonly FichierDePreuve[][] {
  const connues = parContexte.get(contexte);
  if (connues) return connues;
  const groupes = find(contexte);
  parContexte.set(contexte, groupes);
  return groupes;
}

function find(contexte: Contexte): FichierDePreuve[][] {
  const pleins = fichiersDePreuve(contexte).filter(
    ({ contenu }) => contenu.genre === "pointeur" || isDocument(contenu),
  );
  const parTaille = alikes(pleins, ({ contenu, taille }) =>
    contenu.genre === "pointeur" ? contenu.taille : taille,
  );
  return parTaille.flatMap((memeTaille) => {
    const confies = memeTaille.some(({ contenu }) => contenu.genre === "pointeur");
    const candidats = confies ? [memeTaille] : alikes(memeTaille, ({ marque }) => marque);
    return candidats.flatMap((groupe) => alikes(groupe, (fichier) => sha256(contexte, fichier)));
  });
}

/** Null for a file that can no longer be read: the loader tells that. */
function sha256({ depot, structure }: Contexte, { chemin, contenu }: FichierDePreuve): string | null {
  if (contenu.genre === "pointeur") return contenu.oid;
  if (!depot) return null;
  try {
    const lecture = depot.open(structure.chemin === "." ? chemin : `${structure.chemin}/${chemin}`);
    try {
      return sha256Of(lecture).sha256;
    } finally {
      lecture.close();
    }
  } catch (error) {
    if (error instanceof DepotError) return null;
    throw error;
  }
}

/** Groups of two and more; what has a null key is left out. */
function alikes<T, K>(items: readonly T[], keyOf: (item: T) => K | null): T[][] {
  // Most are alone.
  const alone = new Map<K, T>();
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const [group, first] = [groups.get(key), alone.get(key)];
    if (group) group.push(item);
    else if (first !== undefined) groups.set(key, [first, item]);
    else alone.set(key, item);
  }
  return [...groups.values()];
}
