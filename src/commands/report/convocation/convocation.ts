import { liste, objet, prose, type Vue } from "../../../show/templates/shape.ts";
import { ENTETE_DE_DOCUMENT, enteteDeDocument } from "../parts/document.ts";
import { FEUILLES_D_ECRITS } from "../parts/ecrits.ts";
import { REUNIONS, reunionsDe } from "../parts/reunions.ts";
import type { EntreeRapport, Rapport } from "../report.ts";

const FORME = objet({
  ...ENTETE_DE_DOCUMENT,
  reunions: REUNIONS,
  /** Committees without a sitting to come. */
  sansSeance: liste(prose),
});

const NOM = { type: "convocation", titre: "Convocation" };

/** The convocation of the steering and users' committees to their next sitting: a page each. */
export const CONVOCATION: Rapport = {
  ...NOM,
  modele: "convocation/rapport",
  feuilles: FEUILLES_D_ECRITS,
  options: ["comite"],
  forme: FORME,
  vue(entree: EntreeRapport): Vue<typeof FORME> {
    const all = reunionsDe(entree, false);
    return {
      ...enteteDeDocument(entree, NOM, {
        origine: {
          genere:
            "Date, lieu, ordre du jour et composition d’après la gouvernance que la structure a écrite.",
        },
      }),
      reunions: all.filter(({ seance }) => seance !== null),
      sansSeance: all.filter(({ seance }) => seance === null).map(({ comite }) => comite.nom),
    };
  },
};
