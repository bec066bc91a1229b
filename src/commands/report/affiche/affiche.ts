import { nombre, objet, option, prose, type Vue } from "../../../show/templates/shape.ts";
import { ENTETE_DE_DOCUMENT, enteteDeDocument } from "../parts/document.ts";
import { FEUILLES_D_ECRITS } from "../parts/ecrits.ts";
import { ENGAGEMENTS_PRIS, engagementsPublies } from "../parts/promesses.ts";
import { documentOf, PUBLICATION, publicationOf } from "../parts/publication.ts";
import type { EntreeRapport, Rapport } from "../report.ts";

const FORME = objet({
  ...ENTETE_DE_DOCUMENT,
  /** From 1, the smallest letters, to 6. */
  corps: nombre,
  adresse: option(prose),
  liste: option(ENGAGEMENTS_PRIS),
  publication: option(PUBLICATION),
});

const NOM = { type: "affiche", titre: "Nos engagements" } as const;

/** Of a page whose height nobody measures. */
const SANS_MESURE = 4;

/** What a structure promises, on one page to hang up. */
export const AFFICHE: Rapport = {
  ...NOM,
  titre: "Affiche des engagements",
  modele: "affiche/rapport",
  feuilles: FEUILLES_D_ECRITS,
  forme: FORME,
  unePage: true,
  essais: [6, 5, 4, 3, 2, 1].map((lignes) => ({ lignes })),
  vue(entree: EntreeRapport): Vue<typeof FORME> {
    const document = documentOf(entree, NOM.type) ?? documentOf(entree, "engagements");
    const { sauf, mots } = document ?? {};
    const { referents = [] } = entree.ecrits?.gouvernance ?? {};
    return {
      ...enteteDeDocument(entree, NOM, {
        ...(document?.type === NOM.type && document.titre !== undefined && { titre: document.titre }),
        origine: { genere: "Engagements du texte officiel, pour les modules que la structure suit." },
      }),
      corps: entree.essai?.lignes ?? SANS_MESURE,
      adresse: referents.flatMap(({ adresse }) => adresse ?? [])[0] ?? null,
      liste: engagementsPublies(entree, { ...(sauf && { sauf }), ...(mots && { mots }) }),
      publication: publicationOf(entree, document),
    };
  },
};
