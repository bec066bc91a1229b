import {
  booleen,
  liste,
  nombre,
  objet,
  option,
  prose,
  texte,
  type Vue,
} from "../../../show/templates/shape.ts";
import type { EntreeRapport } from "../report.ts";
import { IDENTITE, type IdentiteDePage, identiteOf } from "./identite.ts";
import { RESERVES, reservesOf } from "./reserves.ts";

/** What a document says of itself: on its cover (`partials/couverture`), or at its head and foot (`partials/tete`, `partials/pied`). */
const DOCUMENT = objet({
  titre: prose,
  /** « Version d’avril 2024 », « Année 2024 ». */
  sousTitre: option(prose),
  /** Rows of the cover that this kind of document adds. */
  fiche: liste(objet({ quoi: prose, mots: prose })),
  referentiels: liste(
    objet({ principal: booleen, titre: prose, version: texte, edition: nombre, lecture: option(nombre) }),
  ),
  /** What quali made of the folder, and what someone wrote; the latter bears a side rule (class `ecrit`). */
  origine: objet({ genere: prose, ecrit: option(prose) }),
  /** Whole on a cover, in a line (`bref`) at the head of a page. */
  reserves: RESERVES,
  sommaire: liste(objet({ ancre: texte, titre: prose, sous: booleen })),
  /** The first two groups of the fingerprint, as running heads have it. */
  empreinteCourte: texte,
});

/** The head of the shape of every document: its template calls `partials/couverture`, or `partials/tete` and `partials/pied`. */
export const ENTETE_DE_DOCUMENT = { ...IDENTITE, document: DOCUMENT };

/** The sheets that such a template needs before its own. */
export const FEUILLES_DE_DOCUMENT: readonly string[] = ["commun/document.css"];

export interface AProposDuDocument {
  /** Another title than that of the type. */
  titre?: string;
  sousTitre?: string | null;
  fiche?: readonly { quoi: string; mots: string }[];
  origine: { genere: string; ecrit?: string | null };
  sommaire?: readonly { ancre: string; titre: string; sous?: boolean }[];
}

export function enteteDeDocument(
  entree: EntreeRapport,
  nom: { type: string; titre: string },
  { titre, sousTitre, fiche = [], origine, sommaire = [] }: AProposDuDocument,
): IdentiteDePage & { document: Vue<typeof DOCUMENT> } {
  const identite = identiteOf(entree, nom);
  return {
    ...identite,
    document: {
      titre: titre ?? nom.titre,
      sousTitre: sousTitre ?? null,
      fiche,
      referentiels: referentielsOf(entree),
      origine: { genere: origine.genere, ecrit: origine.ecrit ?? null },
      reserves: reservesOf(entree),
      sommaire: sommaire.map(({ sous = false, ...one }) => ({ ...one, sous })),
      empreinteCourte: identite.empreinte.slice(0, 17),
    },
  };
}

function referentielsOf({ structure, referentiels }: EntreeRapport) {
  return structure.jugements.flatMap(({ referentiel: reference, principal }) => {
    const referentiel = referentiels.get(reference);
    if (!referentiel) return [];
    const { titre, version, edition, lecture } = referentiel;
    return [{ principal, titre, version, edition, lecture: lecture?.edition ?? null }];
  });
}
