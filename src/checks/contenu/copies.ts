import { sha256Of } from "../../depot/sha256.ts";
import type { Contexte } from "../regle.ts";
import { contenus } from "./contenus.ts";
import type { FichierDePreuve } from "./fichiers.ts";
import { readFile } from "./lire.ts";

/**
 * Files of evidence that hold the same bytes, in groups of two and more. Only files of one size are read whole;
 * a Git LFS pointer stands for its file.
 */
export function copies(contexte: Contexte): FichierDePreuve[][] {
  const pleins = contenus(contexte).filter(({ contenu }) => contenu.genre !== "vide");
  const parTaille = groupBy(pleins, ({ contenu, taille }) =>
    contenu.genre === "pointeur" ? contenu.pointeur.taille : taille,
  );
  return parTaille.flatMap((memeTaille) =>
    groupBy(memeTaille, ({ chemin, contenu }) =>
      contenu.genre === "pointeur"
        ? contenu.pointeur.oid
        : readFile(contexte, chemin, (lecture) => sha256Of(lecture).sha256),
    ),
  );
}

/** Groups of two and more, in the order of their first; what has a null key is left out. */
function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K | null): T[][] {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = key === null ? undefined : groups.get(key);
    if (group) group.push(item);
    else if (key !== null) groups.set(key, [item]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
