import { nombre, objet, option, prose, type Vue } from "../../../show/templates/shape.ts";
import { ENTETE_DE_DOCUMENT, enteteDeDocument } from "../parts/document.ts";
import { FEUILLES_D_ECRITS } from "../parts/ecrits.ts";
import { ENGAGEMENTS_PRIS, engagementsPublies } from "../parts/promesses.ts";
import { documentOf, PUBLICATION, publicationOf, sousTitreOf } from "../parts/publication.ts";
import type { EntreeRapport, Rapport } from "../report.ts";

const FORME = objet({
  ...ENTETE_DE_DOCUMENT,
  misAJour: option(prose),
  /** Those of the référentiel that are not published, and why. */
  ecartes: nombre,
  motif: option(prose),
  liste: option(ENGAGEMENTS_PRIS),
  publication: option(PUBLICATION),
});

const NOM = { type: "engagements", titre: "Nos engagements" } as const;

/** The public list of what a structure promises, by module and rubrique. */
export const ENGAGEMENTS: Rapport = {
  ...NOM,
  modele: "engagements/rapport",
  feuilles: FEUILLES_D_ECRITS,
  forme: FORME,
  vue(entree: EntreeRapport): Vue<typeof FORME> {
    const document = documentOf(entree, NOM.type);
    const { sauf = [], motif, misAJour } = document ?? {};
    return {
      ...enteteDeDocument(entree, NOM, {
        ...(document?.titre !== undefined && { titre: document.titre }),
        sousTitre: sousTitreOf(document),
        origine: {
          genere: "Engagements du texte officiel, pour les modules que la structure suit.",
          ecrit:
            Object.keys(document?.mots ?? {}).length > 0 ? "la rédaction de certains engagements." : null,
        },
      }),
      misAJour: misAJour ?? null,
      ecartes: sauf.length,
      motif: motif ?? null,
      // Without a word on it, the whole list: that is what this document is for.
      liste: engagementsPublies(entree, { niveau: "sous-engagements", ...document }),
      publication: publicationOf(entree, document),
    };
  },
};
