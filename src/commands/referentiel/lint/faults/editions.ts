import type { Constat } from "../../../../domain/constat.ts";
import { DEMANDE_UNE_VERSION, demandeUneEdition, demandeUneLecture } from "../../../../domain/publication.ts";
import {
  type Documents,
  itemsOf,
  type NoeudDeDocument,
  nodeBelow,
} from "../../../../load/referentiel/documents.ts";
import { fingerprintLecture, fingerprintTexte } from "../../../../load/referentiel/empreinte.ts";

/** One of the two layers of a référentiel: each has its editions, and the checksum of those that were published. */
interface Couche {
  nom: "texte" | "lecture";
  edition: number;
  /** Where its edition is written. */
  noeud: NoeudDeDocument;
  empreinte: string;
  publiees: readonly [{ edition: number; empreinte: string }, NoeudDeDocument][];
  /** What to do of a change that is meant. */
  demande: (edition: number) => string;
}

/** Says a published text, or a published reading, that was changed without a new edition. */
export function checkEditions(documents: Documents): Constat[] {
  return couchesOf(documents).flatMap((couche) => {
    const { edition, noeud } = couche;
    const state = stateOf(couche);
    return [...doubled(couche), ...(state ? [{ ...state, sujet: `edition ${edition}`, lieu: noeud }] : [])];
  });
}

/** The text, and the reading where it says its edition. */
function couchesOf(documents: Documents): Couche[] {
  const { referentiel, editions } = documents.texte;
  const texte: Couche = {
    nom: "texte",
    edition: referentiel.valeur.referentiel.edition,
    noeud: { source: referentiel.source, pointeur: ["referentiel", "edition"] },
    empreinte: fingerprintTexte(documents),
    publiees: itemsOf(editions, "editions"),
    demande: (edition) => `${demandeUneEdition(edition)} ; ${DEMANDE_UNE_VERSION}`,
  };
  const lue = documents.lecture.editions;
  if (!lue) return [texte];
  const lecture: Couche = {
    nom: "lecture",
    edition: lue.valeur.edition,
    noeud: { source: lue.source, pointeur: ["edition"] },
    empreinte: fingerprintLecture(documents),
    publiees: itemsOf(lue, "editions"),
    demande: demandeUneLecture,
  };
  return [texte, lecture];
}

const MOTS = {
  texte: { regle: "texte-modifie", nom: "Le texte", publie: "le texte publié" },
  lecture: { regle: "lecture-modifiee", nom: "La lecture", publie: "la lecture publiée" },
} as const;

/** Null for a published layer that is as it was. */
function stateOf(couche: Couche): Pick<Constat, "regle" | "message" | "aide"> | null {
  const { nom, edition, empreinte, demande } = couche;
  const editions = couche.publiees.map(([publiee]) => publiee);
  const publiee = editions.find((one) => one.edition === edition);
  if (publiee?.empreinte === empreinte) return null;
  const last = Math.max(0, ...editions.map((one) => one.edition));
  const mots = MOTS[nom];
  if (publiee) {
    return {
      regle: mots.regle,
      message: `${mots.nom} de l’édition ${edition}, publiée, a changé : son empreinte est maintenant ${empreinte}.`,
      aide: `Rétablissez ${mots.publie}. Sinon, ${demande(last + 1)}.`,
    };
  }
  if (edition < last) {
    return {
      regle: mots.regle,
      message: `L’édition ${edition} n’est pas publiée, alors que l’édition ${last} l’est déjà.`,
      aide: `Passez « edition » à ${last + 1} : ${demande(last + 1)}.`,
    };
  }
  return {
    regle: "edition-non-publiee",
    message: `Rien ne fixe encore ${mots.nom.toLowerCase()} de l’édition ${edition}.`,
    aide: `En la publiant, ajoutez à ${nom}/editions.yaml : - { edition: ${edition}, empreinte: "${empreinte}" }`,
  };
}

function doubled({ publiees }: Couche): Constat[] {
  const seen = new Set<number>();
  return publiees.flatMap(([{ edition }, noeud]): Constat[] => {
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
