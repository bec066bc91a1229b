import type { GenreRupture } from "../../selection/rupture.ts";
import type { Contexte, Trouvaille } from "../regle.ts";

/** The breaks of one kind, as findings on the node of quali.yaml that caused them. */
export function* findRuptures(genre: GenreRupture, { examens, structure }: Contexte): Generator<Trouvaille> {
  for (const { ruptures, jugement } of examens) {
    for (const { genre: trouve, message, aide, sujet, pointeur } of ruptures) {
      if (trouve !== genre) continue;
      const lieu = { source: structure.source, pointeur };
      yield { message, aide, sujet, referentiel: jugement.referentiel, lieu };
    }
  }
}
