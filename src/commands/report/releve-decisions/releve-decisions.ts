import { liste, objet, prose, type Vue } from "../../../show/templates/shape.ts";
import { ENTETE_DE_DOCUMENT, enteteDeDocument } from "../parts/document.ts";
import { FEUILLES_D_ECRITS } from "../parts/ecrits.ts";
import { REUNIONS, reunionsDe } from "../parts/reunions.ts";
import type { EntreeRapport, Rapport } from "../report.ts";

const FORME = objet({
  ...ENTETE_DE_DOCUMENT,
  reunions: REUNIONS,
  /** Committees that never met. */
  sansSeance: liste(prose),
  /** Rows left to write on. */
  lignes: liste(prose),
});

const NOM = { type: "releve-decisions", titre: "Relevé de décisions" };

const A_ECRIRE = ["1", "2", "3", "4"];

/** The minutes frame of the last sitting of the steering and users' committees: what is known of it, and room to write. */
export const RELEVE_DE_DECISIONS: Rapport = {
  ...NOM,
  modele: "releve-decisions/rapport",
  feuilles: [...FEUILLES_D_ECRITS, "convocation/style.css"],
  options: ["comite"],
  forme: FORME,
  vue(entree: EntreeRapport): Vue<typeof FORME> {
    const all = reunionsDe(entree, true);
    return {
      ...enteteDeDocument(entree, NOM, {
        origine: {
          genere:
            "Séance, décisions et suites d’après la gouvernance que la structure a écrite ; les lignes vides sont à écrire.",
        },
      }),
      reunions: all.filter(({ seance }) => seance !== null),
      sansSeance: all.filter(({ seance }) => seance === null).map(({ comite }) => comite.nom),
      lignes: A_ECRIRE,
    };
  },
};
