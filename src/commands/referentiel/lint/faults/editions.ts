import type { Constat } from "../../../../domain/constat.ts";
import { DEMANDE_UNE_VERSION, demandeUneEdition } from "../../../../domain/publication.ts";
import { type Documents, itemsOf, nodeBelow } from "../../../../load/referentiel/documents.ts";
import { fingerprintTexte } from "../../../../load/referentiel/empreinte.ts";

/**
 * Says a published text that was changed without a new edition: `texte/editions.yaml` holds the checksum of each
 * edition that was published.
 */
export function checkEditions(documents: Documents): Constat[] {
  const { source, valeur } = documents.texte.referentiel;
  const state = stateOf(documents, valeur.referentiel.edition);
  const lieu = { source, pointeur: ["referentiel", "edition"] };
  const sujet = `edition ${valeur.referentiel.edition}`;
  return [...doubled(documents), ...(state ? [{ ...state, sujet, lieu }] : [])];
}

/** Null for a published text that is as it was. */
function stateOf(documents: Documents, edition: number): Pick<Constat, "regle" | "message" | "aide"> | null {
  const { editions = [] } = documents.texte.editions?.valeur ?? {};
  const empreinte = fingerprintTexte(documents);
  const publiee = editions.find((one) => one.edition === edition);
  if (publiee?.empreinte === empreinte) return null;
  const last = Math.max(0, ...editions.map((one) => one.edition));
  if (publiee) {
    return {
      regle: "texte-modifie",
      message: `Le texte de l’édition ${edition}, publiée, a changé : son empreinte est maintenant ${empreinte}.`,
      aide: `Rétablissez le texte publié. Sinon, ${demandeUneEdition(last + 1)} ; ${DEMANDE_UNE_VERSION}.`,
    };
  }
  if (edition < last) {
    return {
      regle: "texte-modifie",
      message: `L’édition ${edition} n’est pas publiée, alors que l’édition ${last} l’est déjà.`,
      aide: `Passez « edition » à ${last + 1} : ${demandeUneEdition(last + 1)}.`,
    };
  }
  return {
    regle: "edition-non-publiee",
    message: `Rien ne fixe encore le texte de l’édition ${edition}.`,
    aide: `En la publiant, ajoutez à texte/editions.yaml : - { edition: ${edition}, empreinte: "${empreinte}" }`,
  };
}

function doubled({ texte }: Documents): Constat[] {
  const seen = new Set<number>();
  return itemsOf(texte.editions, "editions").flatMap(([{ edition }, noeud]): Constat[] => {
    if (!seen.has(edition)) {
      seen.add(edition);
      return [];
    }
    return [
      {
        regle: "identifiant-en-double",
        message: `L’édition ${edition} est donnée deux fois.`,
        aide: "Gardez la ligne écrite à sa publication : une édition publiée ne change plus.",
        sujet: `edition ${edition}`,
        lieu: nodeBelow(noeud, "edition"),
      },
    ];
  });
}
