import { createHash } from "node:crypto";
import type { Lecture } from "../../depot/depot.ts";
import type { Contexte } from "../regle.ts";
import { contenus } from "./contenus.ts";
import type { FichierDePreuve } from "./fichiers.ts";
import { readFile } from "./lire.ts";

const MORCEAU = 1024 * 1024;

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
      contenu.genre === "pointeur" ? contenu.pointeur.oid : readFile(contexte, chemin, sha256),
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

function sha256(lecture: Lecture): string {
  const hash = createHash("sha256");
  for (let at = 0; at < lecture.taille; at += MORCEAU) hash.update(lecture.read(at, MORCEAU));
  return hash.digest("hex");
}
