import { type BlocDeTexte, type MorceauDeTexte, TEXTES } from "../../../domain/textes.ts";
import { booleen, liste, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import type { EntreeRapport } from "../report.ts";
import { FEUILLES_DE_DOCUMENT } from "./document.ts";

const MORCEAUX = liste(objet({ texte: prose, fort: booleen, emphase: booleen, lien: option(texte) }));

/** A text of `textes/`, as `partials/ecrit` shows it; of each of its blocks one field is there. */
export const ECRIT = objet({
  ancre: texte,
  titre: prose,
  blocs: liste(
    objet({
      titre: option(MORCEAUX),
      sousTitre: option(MORCEAUX),
      paragraphe: option(MORCEAUX),
      citation: option(MORCEAUX),
      liste: option(
        objet({ numerotee: booleen, elements: liste(objet({ morceaux: MORCEAUX, sous: liste(MORCEAUX) })) }),
      ),
      image: option(objet({ adresse: texte, alternative: prose })),
    }),
  ),
});
export type EcritDeVue = Vue<typeof ECRIT>;
type BlocDeVue = EcritDeVue["blocs"][number];

/** The sheets of a document that shows what people wrote. */
export const FEUILLES_D_ECRITS: readonly string[] = [...FEUILLES_DE_DOCUMENT, "commun/ecrits.css"];

/** The text of that name; null where it is not there, or says nothing. */
export function ecritOf({ ecrits }: EntreeRapport, nom: string): EcritDeVue | null {
  const lu = ecrits?.textes.get(nom);
  if (!ecrits || !lu || lu.blocs.length === 0) return null;
  return {
    ancre: `t-${nom}`,
    titre: lu.titre ?? TEXTES[nom] ?? nom,
    blocs: lu.blocs.flatMap((bloc) => blocOf(bloc, ecrits.images)),
  };
}

const RIEN: BlocDeVue = {
  titre: null,
  sousTitre: null,
  paragraphe: null,
  citation: null,
  liste: null,
  image: null,
};

function blocOf(bloc: BlocDeTexte, images: ReadonlyMap<string, string>): BlocDeVue[] {
  if (bloc.genre === "liste")
    return [{ ...RIEN, liste: { numerotee: bloc.numerotee, elements: bloc.elements } }];
  if (bloc.genre === "image") {
    const adresse = images.get(bloc.image.chemin);
    return adresse ? [{ ...RIEN, image: { adresse, alternative: bloc.image.alternative } }] : [];
  }
  const morceaux: readonly MorceauDeTexte[] = bloc.morceaux;
  if (bloc.genre === "titre") return [{ ...RIEN, [bloc.niveau === 1 ? "titre" : "sousTitre"]: morceaux }];
  return [{ ...RIEN, [bloc.genre]: morceaux }];
}

/** gouvernance.yaml, for those who will never see that file. */
const GOUVERNANCE = "la gouvernance (comités, missions, calendrier)";

/** « la gouvernance (comités, missions, calendrier), « Les enjeux » »: what people wrote of a document, for its face. */
export function ecritsShown(entree: EntreeRapport, ecrits: readonly (EcritDeVue | null)[]): string | null {
  const shown = ecrits.flatMap((one) => (one ? [`« ${one.titre} »`] : []));
  const all = [...(entree.ecrits?.gouvernance ? [GOUVERNANCE] : []), ...shown];
  if (all.length === 0) return null;
  return `${all.join(", ")}.`;
}
